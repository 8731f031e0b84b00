export { destinationOf } from '../hibob/destination.ts';
