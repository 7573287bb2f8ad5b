import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const NO_SERVICES = ['--disable-component-update', '--disable-sync'];

/** The machine's own Chromium, or the one that CHROMIUM names. It reaches nothing but this machine. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? USUAL_PLACES.find(existsSync);
  if (executablePath === undefined)
    throw new Error('No Chromium: `apt-get install chromium`, or set CHROMIUM to its path');
  return chromium.launch({ executablePath, args: ['--no-sandbox', OFFLINE, ...QUIET, ...NO_SERVICES] });
}
