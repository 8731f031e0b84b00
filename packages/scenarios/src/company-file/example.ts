/** What `hibob-simulator init` writes: a company to begin with. Every line of it is read by a test. */
export const exampleFile = `# A company for hibob-simulator.
#
#   hibob-simulator validate company.yaml      is everything right?
#   hibob-simulator --file company.yaml        serve it
#   hibob-simulator --file company.yaml --watch
#
# For completion in your editor: hibob-simulator schema > company-file.schema.json
# yaml-language-server: $schema=company-file.schema.json
version: 1
title: A bakery that pays by the hour

company:
  name: Harbour Bakery
  # People are generated from the seed: the same seed gives the same people.
  employees: 20
  seed: 7
  # The day the company's clock shows.
  today: 2026-11-02

# Fields and categories of HiBob's go by the name on the screen, or by their id.
categories:
  add:
    - name: Uniform
  rename:
    Home: Private life
fields:
  add:
    - label: Apron size
      category: Uniform
      type: list
      values: [Small, Medium, Large]
  move:
    Date of Birth: Private life

# Items of named lists, added to those there are. Archived ones keep resolving.
lists:
  department:
    - Bakery
    - name: Telegraph office
      archived: true

# People written down, each for a reason, behind the generated ones.
people:
  - key: marta
    reason: Paid by the month, with a raise that is entered and not in force yet.
    firstName: Marta
    surname: Silva
    email: marta.silva@harbour.example
    number: 101
    startDate: 2019-04-01
    site: Lisbon
    department: Bakery
    manager: generated 1
    fields:
      Gender: Female
      Date of Birth: 1984-02-29
      Apron size: Medium
    tables:
      Salary:
        - base: 2400 EUR
          payPeriod: Monthly
          payFrequency: Monthly
        - effectiveDate: 2027-01-01
          base: 2550 EUR
          payPeriod: Monthly
          payFrequency: Monthly
          reason: Yearly review

  - key: joao
    reason: Paid by the hour, and leaves at the end of the year.
    firstName: João
    surname: Nunes
    email: joao.nunes@harbour.example
    startDate: 2024-09-16
    terminationDate: 2026-12-31
    site: Lisbon
    department: Bakery
    manager: marta
    tables:
      Employment:
        - contract: Part time
          type: Temporary
          salaryPayType: Hourly
          weeklyHours: 24
          fte: 60
      Salary:
        - base: 9.50 EUR
          payPeriod: Hourly
          payFrequency: Weekly

# The first service user is the one to connect with; its token is shown at the start.
serviceUsers: [Payroll sync]

# What HiBob's permission screens say. V View, H View histories, E Edit.
permissionGroups:
  - name: Payroll sync
    type: Service user
    members:
      serviceUsers: [Payroll sync]
    accessRights:
      condition:
        - field: Lifecycle status
          operator: exists
    categories:
      Basic info: VHE
      Work: VH
      Employment: VH
      Lifecycle: VH
      Payroll: VH
      # Private life is not ticked, so HiBob leaves Gender and Date of Birth out, and says nothing.
`;
