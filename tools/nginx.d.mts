export const nginxPath: string;
export const nginxFolder: string;
