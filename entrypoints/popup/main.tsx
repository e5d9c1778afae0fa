import { createRoot } from 'react-dom/client';
import '../../components/ui/theme.css';
import { App } from './app';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
