// Starts the workbench in the browser.

import './style.css';
import { render } from 'preact';
import { App } from './app';
import { DeskProvider } from './desk';

const root = document.getElementById('desk');
if (root !== null) {
  root.textContent = '';
  render(
    <DeskProvider>
      <App />
    </DeskProvider>,
    root,
  );
}
