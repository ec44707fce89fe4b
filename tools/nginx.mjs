import { existsSync } from 'node:fs';

const installed = '/usr/sbin/nginx';

/** Where Debian's package is unpacked to: installing it would start a server on the port 80 of whoever tests. */
export const nginxFolder = 'node_modules/.samrad-nginx';

const unpacked = new URL(`../${nginxFolder}${installed}`, import.meta.url).pathname;

/** Debian's nginx, or another one by its path. */
export const nginxPath = process.env.NGINX_PATH ?? (existsSync(installed) ? installed : unpacked);
