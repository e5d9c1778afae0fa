import { createRoot } from 'react-dom/client';
import '../../components/ui/theme.css';
import { App } from './app';
import { createGuardStore } from './guard-store';

// Before React: the guard may post its port at any moment from now on.
const guard = createGuardStore();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App guard={guard} framed={window.parent !== window} />);
