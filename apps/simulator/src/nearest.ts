export { didYouMean, editDistance, nearest, nearestNames } from '@hibob-kit/scenarios';
