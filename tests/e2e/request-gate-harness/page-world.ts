/** The product's own page-world entry, run as the framework runs it. */
import requestGate from '../../../entrypoints/request-gate.content';

void requestGate.main(undefined as never);
