/** The working patterns of the company, by the hours of their week: items of `workingPattern_entity_list`. */
export const fullWeeks = {
  37.5: { id: 11, name: '37.5 hours a week' },
  40: { id: 12, name: '40 hours a week' },
} as const;
