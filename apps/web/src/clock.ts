/** The device's time: for labels and deadlines on the screen; rules that bind are decided on the server. */
export const now = (): Date => new Date();
