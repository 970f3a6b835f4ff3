// Movimiento in the browser: one return journey being written, and what it still lacks.

import '../kit/style.css';
import './movimiento.css';
import { mount } from '../kit/mount';
import { Editor } from './editor';
import { ListsProvider } from './lists';

mount(() => (
  <ListsProvider>
    <Editor />
  </ListsProvider>
));
