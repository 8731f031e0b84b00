/**
 * What a permission group's boxes stand for in a company: whole categories (the classic model), or categories with fields that
 * override them. Source: employee-data-api-field-level-permissions, revised 2026-09-09 (documented).
 */
export const regimes = ['category', 'field-level'] as const;
export type Regime = (typeof regimes)[number];
