/** What a browser calls itself, as a person would say it. */
export interface Device {
  readonly browser: string;
  readonly system: string;
}

// Browsers that are built on another one name it too: the first that fits is the one in hand.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

const named = (text: string, names: readonly (readonly [RegExp, string])[]): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/** The device behind a User-Agent header; null when it says nothing that a person would know. */
export function deviceOf(userAgent: string | null): Device | null {
  const [browser, system] = [named(userAgent ?? '', BROWSERS), named(userAgent ?? '', SYSTEMS)];
  return browser && system ? { browser, system } : null;
}
