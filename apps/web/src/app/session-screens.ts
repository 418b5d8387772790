import { lazy } from 'react';
import { loadTexts } from '../i18n/texts.js';

/** The way in, where a page needs somebody who is signed in. */
export const SignInScreen = lazy(async () => {
  const [module] = await Promise.all([import('../session/sign-in-page.js'), loadTexts('session')]);
  return module;
});

/** In front of a page whose session ended. */
export const SessionEndedScreen = lazy(async () => {
  const [module] = await Promise.all([import('../session/session-ended.js'), loadTexts('session')]);
  return module;
});
