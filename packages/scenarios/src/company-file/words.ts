import { z } from 'zod';

/** The small parts that a company file is made of; made when a file is read, because a start needs none of them. */
export const word = () => z.string().trim().min(1).max(200);
export const prose = () => z.string().trim().max(2_000);
/** A day of the calendar, `2026-11-02`. */
export const day = () => z.iso.date();
/** 19 digits do not fit a number of JavaScript, so they stand in quotes. */
export const digits = () => z.string().regex(/^\d{1,19}$/, 'An id is digits, in quotes.');

/** Values are read later, by the type of their field. */
export const value = () => z.unknown();
