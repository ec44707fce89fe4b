#!/bin/sh
# /usr/local/bin/samrad: a command with the server's settings, as its user, so that what it writes can be read there.
# Root runs it. See docs/operate.md
set -eu
umask 077
set -a
. /etc/samrad/samrad.env
set +a
exec /usr/sbin/runuser -u samrad -- /usr/bin/node /opt/samrad/dist/command/samrad.js "$@"
