import type { Capture } from '@hibob-kit/schemas';

/** What the file contains, in plain words; it stands in the file itself. */
export function saysOf({
  made,
  metadata,
  observed,
  labels,
  exchanges,
  lists,
  breadth,
}: Omit<Capture, 'says'>): readonly string[] {
  const masked = labels.filter((one) => one.masked).length;
  return [
    'This file describes what one check of a HiBob connection could see. It is meant to find out why the connection does not work as it should.',
    'It holds no value of any person: no name, no e-mail address, no date, no pay, no free text. It holds no token.',
    'Ids of the service user and of the company’s own fields and categories are pseudonyms, made with a key that is not in the file.',
    ...(metadata === null
      ? ['HiBob refused the service user, so nothing of the company is in it.']
      : [
          `It names ${metadata.fields.length} fields by id and type, and says which are the company’s own and which were moved.`,
        ]),
    labels.length === 0
      ? 'No word of the company’s own is in it.'
      : `It holds ${labels.length} words of the company’s own: labels of fields, categories and statuses. ${masked === labels.length ? 'All of them are masked.' : `${masked} of them are masked.`}`,
    ...(observed === null
      ? []
      : [
          `It counts people by lifecycle status, by field and by table. ${made.counts === 'exact' ? 'All counts are exact.' : 'Counts of one to four people read <5; a total and its other parts may still tell such a number by subtraction.'}`,
        ]),
    ...(breadth === 'usual' ? [] : ['The check was a deep one: it asked about everybody, and about more fields.']),
    ...(lists === null ? [] : ['It says how long the company’s lists are; none of their items is in it.']),
    `It lists ${exchanges.length} requests with status, size, time, and which keys stood in the answer.`,
  ];
}
