/** The two ladders of levels: items of `jobLevelType_entity_list`. */
export const tracks = {
  contributor: { id: 86_001, name: 'Individual contributor' },
  management: { id: 86_002, name: 'Management' },
} as const;

export type Track = (typeof tracks)[keyof typeof tracks];
