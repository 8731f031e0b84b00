/** How many people a company can be generated with: their ids end in six digits, and none has been measured above. */
export const employeesAllowed = 200_000;

/** Seeds are numbers of 32 bits. */
export const seedsAllowed = 0xffff_ffff;
