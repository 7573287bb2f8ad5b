/** The extension for hosts that are Node: its code stands in the one file that the web has, too. */
export { activateOnDesktop as activate } from './extension.js';
