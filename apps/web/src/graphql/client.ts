import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';
import { currentLanguage } from '../i18n/texts.js';
import { failureOf } from './failure.js';

/** A client with an empty cache; `onSessionEnd` is told when the api no longer knows who calls. */
export function newClient(onSessionEnd: () => void): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({ headers: { 'Accept-Language': currentLanguage() }, credentials: 'same-origin' }),
    exchanges: [
      cacheExchange,
      mapExchange({
        onError: (error) => {
          if (failureOf(error).kind === 'session') onSessionEnd();
        },
      }),
      fetchExchange,
    ],
  });
}
