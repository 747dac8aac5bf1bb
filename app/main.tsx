import './styles/tokens.css';
import './styles/base.css';
import { createSimulator } from './createSimulator.tsx';
import { defaultOptions } from './options.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app".');
createSimulator(root, { options: defaultOptions, notices: [] });
