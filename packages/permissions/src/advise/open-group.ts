import { screens } from '../catalogue.ts';

/** The way to the group, with which most fixes begin. */
export const openGroup: readonly string[] = [`${screens.permissionGroups}.`, 'Open the group of the service user.'];
