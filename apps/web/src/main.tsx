import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import './styles/ui.css';
import './styles/shell.css';
import { App } from './app/app.js';
import { Crash } from './app/crash.js';
import { loadTexts } from './i18n/texts.js';
import { SessionProvider } from './session/session.js';
import { takeToken } from './supplier/invitation/token.js';

takeToken();
await loadTexts('common');

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Crash>
      <SessionProvider>
        <App />
      </SessionProvider>
    </Crash>
  </StrictMode>,
);
