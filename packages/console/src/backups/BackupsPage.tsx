export const BackupsPage = () => null
