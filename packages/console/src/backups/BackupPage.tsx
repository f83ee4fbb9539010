export const BackupPage = () => null
