import { SamradBackendProvider } from '../components/backend-provider/backend-provider.ts';
import { define } from './define.ts';

define('samrad-backend-provider', SamradBackendProvider);
