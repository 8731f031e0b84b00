import { describe, expect, it } from 'vitest';
import { parseEquity, personKey } from '../../src/equity/parse-equity.ts';

const ann = '3980342332732998001';
const ben = '3980342332732998002';
const people = new Map([
  [personKey('employeeId', ann), [ann]],
  [personKey('employeeNumber', '17'), [ann]],
  [personKey('employeeNumber', '18'), [ben]],
  [personKey('employeeNumber', '99'), [ann, ben]],
  [personKey('email', 'Ben@Example.com'), [ben]],
]);
const header = 'employeeNumber,type,quantity,grantDate,grantNumber,status,exercisePrice,exerciseCurrency';
const mistakesIn = (...lines: readonly string[]) =>
  parseEquity(lines.join('\n'), people).mistakes.map(({ line, column, message }) => [line, column, message]);

describe('An uploaded file of grants', () => {
  it('becomes records, decimals digit for digit', () => {
    const { records, mistakes } = parseEquity(`${header}\n17,Options,1500.50,2024-02-01,3,Granted,0.10,usd\n`, people);
    expect(mistakes).toEqual([]);
    expect(records).toEqual([
      {
        employeeId: ann,
        sourceEntryId: 'upload-3',
        sourcePath: 'upload/equity',
        payloadHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        visibility: 'full',
        withheld: null,
        effectiveFrom: '2024-02-01',
        type: 'option',
        typeRaw: 'Options',
        quantity: '1500.50',
        grantDate: '2024-02-01',
        grantNumber: '3',
        grantTypeRaw: null,
        status: 'granted',
        statusRaw: 'Granted',
        exercisePrice: '0.10',
        exerciseCurrency: 'USD',
        vestingStart: null,
        vestingTermRaw: null,
        vestingTermMonths: null,
        vestingSchedule: null,
        consentNumber: null,
        expiresAt: null,
        reason: null,
      },
    ]);
  });

  it('may come from a spreadsheet: a mark at the start, semicolons, quotes, blanks, empty lines, line ends of Windows', () => {
    const text =
      '\ufeffemail;Type;quantity;grantDate;vestingSchedule\r\n\r\nben@example.com; RSU ;10;2024-02-01;"a; ""b""\nc"\r\n';
    const { records, mistakes } = parseEquity(text, people);
    expect(mistakes).toEqual([]);
    expect(records).toMatchObject([{ employeeId: ben, type: 'rsu', quantity: '10', vestingSchedule: 'a; "b"\nc' }]);
  });

  it('tells all mistakes of all rows, each with its line and column', () => {
    expect(
      mistakesIn(
        header,
        '17,Options,1500,2024-02-01,1,Granted,,',
        '40,Options,1500,2024-02-01,1,Granted,,',
        '17,Magic beans,"1,500",01/02/2024,2,Maybe,1.25,',
        '99,Options,1,2024-02-01,3,Granted,1,EUROS',
        '17,,,,4,,,',
        ',Options,1,2024-02-01,5,Granted,,',
        '17,Options,-5,2024-02-30,6,Granted,,',
      ),
    ).toEqual([
      [3, 'employeeNumber', 'Nobody is known by “40”. Sync first, or correct it.'],
      [4, 'exerciseCurrency', 'It is empty beside a price, and no currency is assumed.'],
      [4, 'type', '“Magic beans” is not option, rsu, award or other.'],
      [4, 'quantity', '“1,500” is not a number such as 1500 or 0.25.'],
      [4, 'grantDate', '“01/02/2024” is not a date such as 2024-12-31.'],
      [4, 'status', '“Maybe” is not granted or pending.'],
      [5, 'employeeNumber', '“99” is 2 people. Use employeeId.'],
      [5, 'exerciseCurrency', '“EUROS” is not a currency of ISO 4217, such as EUR.'],
      [6, 'type', 'It is empty, and a grant is nothing without it.'],
      [6, 'quantity', 'It is empty, and a grant is nothing without it.'],
      [6, 'grantDate', 'It is empty, and a grant is nothing without it.'],
      [7, null, 'Nothing says whose grant it is.'],
      [8, 'quantity', '“-5” is not a number such as 1500 or 0.25.'],
      [8, 'grantDate', '“2024-02-30” is not a date such as 2024-12-31.'],
    ]);
  });

  it('counts lines as an editor does, also behind a cell of several lines', () => {
    const rows = [
      'employeeNumber,type,quantity,grantDate,vestingSchedule',
      '17,RSU,1,2024-02-01,"one',
      'two"',
      '40,RSU,1,2024-02-01,',
    ];
    expect(mistakesIn(...rows).map(([line]) => line)).toEqual([4]);
  });

  it('holds a grant once, and keys that agree', () => {
    const twice = mistakesIn(
      'employeeNumber,type,quantity,grantDate',
      '17,RSU,1,2024-02-01',
      '17,RSU,1.0,2024-02-01',
      '17,RSU,1,2024-02-01',
    );
    expect(twice).toEqual([[4, null, 'The same grant stands on line 2.']]);
    const apart = mistakesIn('employeeNumber,email,type,quantity,grantDate', '17,ben@example.com,RSU,1,2024-02-01');
    expect(apart).toEqual([[2, 'email', '“ben@example.com” is somebody else than “17”.']]);
  });

  it.each([
    ['', [[1, null, 'The file is empty.']]],
    ['quantity,type\n1,RSU', [[1, null, 'A column must say whose grant it is: employeeId, employeeNumber, email.']]],
    ['employeeNumber,type,type\n', [[1, 'type', 'The column stands there twice.']]],
    ['employeeNumber,type\n17,RSU,3', [[2, null, 'The row has 3 cells, and the header 2.']]],
  ])('%j is refused', (text, expected) => {
    expect(mistakesIn(text)).toEqual(expected);
  });

  it('refuses what is no CSV and columns it does not know', () => {
    expect(mistakesIn('employeeNumber,salary', '17,1')[0]?.slice(0, 2)).toEqual([1, 'salary']);
    expect(mistakesIn('employeeNumber,type', '17,"RSU')[0]?.[2]).toMatch(/^This is no CSV: /);
  });
});
