// Written by `pnpm generate` from the OpenAPI document of the control API; a test holds it against the document.

export interface paths {
  '/openapi.json': {
    /** This document. */
    get: {
      parameters: { path?: never; query?: never };
      responses: {
        200: { content: { 'application/json': {
          openapi: '3.1.0';
          [name: string]: unknown;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/health': {
    /** Says that the simulator runs, and which guarantees are on. */
    get: {
      parameters: { path?: never; query?: never };
      responses: {
        200: { content: { 'application/json': {
          status: 'ok';
          version: string;
          tls: 'on' | 'off';
          rateLimits: 'on' | 'off';
          firewall: 'company' | 'ip' | 'off';
          control: 'loopback' | 'any';
          webhooks: 'off' | 'loopback' | 'any';
          time: 'frozen' | 'ticking';
          scenarioCredentials: 'loopback' | 'off';
          companies: number;
          canaries?: string[];
          weather?: string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/scenarios': {
    /** Lists the scenarios a company can be made from. */
    get: {
      parameters: { path?: never; query?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          title: string;
          story: string;
          guide: string | null;
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies': {
    /** Lists the companies. */
    get: {
      parameters: { path?: never; query?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          scenario: string;
          name: string;
          employees: number;
          seed: number;
          today: string;
          frozen: boolean;
          groups: {
            id: string;
            name: string;
          }[];
          version: number;
          regime: 'category' | 'field-level';
          ipAllowList: string[] | null;
          serviceUsers: {
            id: string;
            name: string;
            enabled: boolean;
          }[];
          canaries?: string[];
          weather?: string;
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Makes a company from a scenario or a file and shows the tokens of its service users once. */
    post: {
      parameters: { path?: never; query?: never };
      requestBody?: { content: { 'application/json': {
        scenario?: string;
        file?: {
          [name: string]: unknown;
        };
        employees?: number;
        seed?: number;
        regime?: 'category' | 'field-level';
        switches?: {
          [name: string]: string;
        };
        now?: string;
        frozen?: boolean;
        faults?: string | {
          storm?: string;
          seed?: number;
          rules?: {
            endpoint?: string;
            path?: string;
            method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
            nth?: number | number[];
            every?: number;
            percent?: number;
            burst?: number;
            times?: number;
            after?: string;
            for?: string;
            effect: {
              kind: 'latency';
              ms: number | {
                from: number;
                to: number;
              } | {
                percent: number;
                ms: number;
              }[];
            } | {
              kind: '429';
              retryAfter?: number;
            } | {
              kind: 'status';
              status: number;
              body?: 'json' | 'html' | 'empty';
              handled?: boolean;
            } | {
              kind: 'reset';
              when?: 'before' | 'after' | 'in body';
            } | {
              kind: 'truncated';
              percent?: number;
            } | {
              kind: 'malformed';
            } | {
              kind: 'empty';
            } | {
              kind: 'html';
            } | {
              kind: 'drip';
              bytes: number;
              everyMs: number;
            } | {
              kind: 'reset-token';
            } | {
              kind: 'revoke';
              categories: string[];
            } | {
              kind: 'control';
              method: 'POST' | 'PUT' | 'DELETE';
              path: string;
              body?: unknown;
            } | {
              kind: 'lag';
              seconds: number;
              permissions?: boolean;
            } | {
              kind: 'cursor-expired';
            };
          }[];
        };
      } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          scenario: string;
          name: string;
          employees: number;
          seed: number;
          today: string;
          frozen: boolean;
          groups: {
            id: string;
            name: string;
          }[];
          url: string;
          serviceUsers: {
            id: string;
            name: string;
            token: string;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}': {
    /** Shows a company. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          scenario: string;
          name: string;
          employees: number;
          seed: number;
          today: string;
          frozen: boolean;
          groups: {
            id: string;
            name: string;
          }[];
          version: number;
          regime: 'category' | 'field-level';
          ipAllowList: string[] | null;
          serviceUsers: {
            id: string;
            name: string;
            enabled: boolean;
          }[];
          canaries?: string[];
          weather?: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Deletes a company with its journal and webhooks. */
    delete: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          deleted: true;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/file': {
    /** Shows a company, as it is by now, as a file from which it starts the same anywhere. No tokens are in it. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          version: 1;
          [name: string]: unknown;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/clock': {
    /** Says what time it is in a company, and whether its clock goes. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          now: string;
          today: string;
          frozen: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Turns the clock of a company, stops it or sets it going: what falls into the time between happens. */
    put: {
      parameters: {
        path: { id: string; };
      };
      requestBody?: { content: { 'application/json': {
        today?: string;
        now?: string;
        advance?: string;
        frozen?: boolean;
      } } };
      responses: {
        200: { content: { 'application/json': {
          now: string;
          today: string;
          frozen: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/transport-clock': {
    /** Shows the clock that rate limits, firewall, journal and weather run on. */
    get: {
      parameters: { path?: never; query?: never };
      responses: {
        200: { content: { 'application/json': {
          now: string;
          tie: string;
          aheadSeconds: number;
          own?: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Advances that clock, or ties it to a company's or to the machine's, for all companies without their own. */
    put: {
      parameters: { path?: never; query?: never };
      requestBody?: { content: { 'application/json': {
        advance?: string;
        tie?: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          now: string;
          tie: string;
          aheadSeconds: number;
          own?: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/transport-clock': {
    /** Shows the clock that a company's rate limits, firewall, journal and weather run on. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          now: string;
          tie: string;
          aheadSeconds: number;
          own?: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Gives a company such a clock of its own, so that its waiting is not that of others. */
    put: {
      parameters: {
        path: { id: string; };
      };
      requestBody?: { content: { 'application/json': {
        advance?: string;
        tie?: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          now: string;
          tie: string;
          aheadSeconds: number;
          own?: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Lets a company go by the simulator's again. */
    delete: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          now: string;
          tie: string;
          aheadSeconds: number;
          own?: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/storms': {
    /** Lists the storms that can be ordered by name, with their rules. */
    get: {
      parameters: { path?: never; query?: never };
      responses: {
        200: { content: { 'application/json': {
          name: string;
          title: string;
          rules: {
            [name: string]: unknown;
          }[];
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/weather': {
    /** Shows what goes wrong on purpose, and how often it has. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          weather: 'on' | 'off';
          storm: string | null;
          seed: number | null;
          since: string | null;
          rules: {
            calls: number;
            hits: number;
            [name: string]: unknown;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Orders a storm or rules of what goes wrong, in the place of what was ordered before. */
    put: {
      parameters: {
        path: { id: string; };
      };
      requestBody?: { content: { 'application/json': {
        storm?: string;
        seed?: number;
        rules?: {
          endpoint?: string;
          path?: string;
          method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
          nth?: number | number[];
          every?: number;
          percent?: number;
          burst?: number;
          times?: number;
          after?: string;
          for?: string;
          effect: {
            kind: 'latency';
            ms: number | {
              from: number;
              to: number;
            } | {
              percent: number;
              ms: number;
            }[];
          } | {
            kind: '429';
            retryAfter?: number;
          } | {
            kind: 'status';
            status: number;
            body?: 'json' | 'html' | 'empty';
            handled?: boolean;
          } | {
            kind: 'reset';
            when?: 'before' | 'after' | 'in body';
          } | {
            kind: 'truncated';
            percent?: number;
          } | {
            kind: 'malformed';
          } | {
            kind: 'empty';
          } | {
            kind: 'html';
          } | {
            kind: 'drip';
            bytes: number;
            everyMs: number;
          } | {
            kind: 'reset-token';
          } | {
            kind: 'revoke';
            categories: string[];
          } | {
            kind: 'control';
            method: 'POST' | 'PUT' | 'DELETE';
            path: string;
            body?: unknown;
          } | {
            kind: 'lag';
            seconds: number;
            permissions?: boolean;
          } | {
            kind: 'cursor-expired';
          };
        }[];
      } } };
      responses: {
        200: { content: { 'application/json': {
          weather: 'on' | 'off';
          storm: string | null;
          seed: number | null;
          since: string | null;
          rules: {
            calls: number;
            hits: number;
            [name: string]: unknown;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Ends it. */
    delete: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          weather: 'on' | 'off';
          storm: string | null;
          seed: number | null;
          since: string | null;
          rules: {
            calls: number;
            hits: number;
            [name: string]: unknown;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/fork': {
    /** Makes a company that begins as this one is, with service users of its own, and shows their tokens once. */
    post: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          scenario: string;
          name: string;
          employees: number;
          seed: number;
          today: string;
          frozen: boolean;
          groups: {
            id: string;
            name: string;
          }[];
          url: string;
          serviceUsers: {
            id: string;
            name: string;
            token: string;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/snapshots': {
    /** Lists the snapshots of a company. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string | null;
          now: string;
          version: number;
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Keeps a company as it is now, to come back to. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody?: { content: { 'application/json': {
        name?: string;
      } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          name: string | null;
          now: string;
          version: number;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/snapshots/{snapshotId}': {
    /** Forgets a snapshot. */
    delete: {
      parameters: {
        path: { id: string; snapshotId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          deleted: true;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/restore': {
    /** Brings a company back to a snapshot, with its webhooks and what waited for them. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        snapshot: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          scenario: string;
          name: string;
          employees: number;
          seed: number;
          today: string;
          frozen: boolean;
          groups: {
            id: string;
            name: string;
          }[];
          version: number;
          regime: 'category' | 'field-level';
          ipAllowList: string[] | null;
          serviceUsers: {
            id: string;
            name: string;
            enabled: boolean;
          }[];
          canaries?: string[];
          weather?: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/reset': {
    /** Brings a company back to how it began; its journal, webhooks and limits begin anew too. */
    post: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          scenario: string;
          name: string;
          employees: number;
          seed: number;
          today: string;
          frozen: boolean;
          groups: {
            id: string;
            name: string;
          }[];
          version: number;
          regime: 'category' | 'field-level';
          ipAllowList: string[] | null;
          serviceUsers: {
            id: string;
            name: string;
            enabled: boolean;
          }[];
          canaries?: string[];
          weather?: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/undo': {
    /** Takes the latest change of a company back; again, the one before it. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody?: { content: { 'application/json': {
        version?: number;
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          scenario: string;
          name: string;
          employees: number;
          seed: number;
          today: string;
          frozen: boolean;
          groups: {
            id: string;
            name: string;
          }[];
          version: number;
          regime: 'category' | 'field-level';
          ipAllowList: string[] | null;
          serviceUsers: {
            id: string;
            name: string;
            enabled: boolean;
          }[];
          canaries?: string[];
          weather?: string;
          undid: string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/permission-groups': {
    /** Lists the permission groups of a company, the built-in ones last. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          type: 'Service user' | 'Employee' | 'Admin';
          members: {
            serviceUserIds: string[];
            employeeIds: string[];
            condition: ({
              field: string;
              operator: 'exists';
            } | {
              field: string;
              operator: 'equals' | 'not equals' | 'any of';
              values: string[];
            })[] | null;
          };
          accessRights: {
            select: 'everyone';
          } | {
            select: 'condition';
            conditions: ({
              field: string;
              operator: 'exists';
            } | {
              field: string;
              operator: 'equals' | 'not equals' | 'any of';
              values: string[];
            })[];
          } | {
            select: 'people';
            employeeIds: string[];
          } | {
            select: 'own data';
          } | {
            select: 'reports';
          };
          categories: {
            [name: string]: {
              view: boolean;
              viewHistory: boolean;
              edit: boolean;
            };
          };
          fields: {
            [name: string]: {
              view: boolean;
              viewHistory: boolean;
              edit: boolean;
            };
          };
          features: string[];
          builtIn: boolean;
          memberCount?: {
            serviceUsers: number;
            employees: number;
          };
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Makes a permission group, as the dialog of HiBob does. */
    post: {
      parameters: {
        path: { id: string; };
        query?: { memberCount?: 'yes' | 'no'; };
      };
      requestBody: { content: { 'application/json': {
        id?: string;
        builtIn?: boolean;
        memberCount?: unknown;
        name: string;
        type?: 'Service user' | 'Employee' | 'Admin';
        members?: {
          serviceUserIds?: string[];
          employeeIds?: string[];
          condition?: ({
            field: string;
            operator: 'exists';
          } | {
            field: string;
            operator: 'equals' | 'not equals' | 'any of';
            values: string[];
          })[] | null;
        };
        accessRights?: {
          select: 'everyone';
        } | {
          select: 'condition';
          conditions: ({
            field: string;
            operator: 'exists';
          } | {
            field: string;
            operator: 'equals' | 'not equals' | 'any of';
            values: string[];
          })[];
        } | {
          select: 'people';
          employeeIds: string[];
        } | {
          select: 'own data';
        } | {
          select: 'reports';
        };
        categories?: {
          [name: string]: {
            view?: boolean;
            viewHistory?: boolean;
            edit?: boolean;
          };
        };
        fields?: {
          [name: string]: {
            view?: boolean;
            viewHistory?: boolean;
            edit?: boolean;
          };
        };
        features?: string[];
      } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          name: string;
          type: 'Service user' | 'Employee' | 'Admin';
          members: {
            serviceUserIds: string[];
            employeeIds: string[];
            condition: ({
              field: string;
              operator: 'exists';
            } | {
              field: string;
              operator: 'equals' | 'not equals' | 'any of';
              values: string[];
            })[] | null;
          };
          accessRights: {
            select: 'everyone';
          } | {
            select: 'condition';
            conditions: ({
              field: string;
              operator: 'exists';
            } | {
              field: string;
              operator: 'equals' | 'not equals' | 'any of';
              values: string[];
            })[];
          } | {
            select: 'people';
            employeeIds: string[];
          } | {
            select: 'own data';
          } | {
            select: 'reports';
          };
          categories: {
            [name: string]: {
              view: boolean;
              viewHistory: boolean;
              edit: boolean;
            };
          };
          fields: {
            [name: string]: {
              view: boolean;
              viewHistory: boolean;
              edit: boolean;
            };
          };
          features: string[];
          builtIn: boolean;
          memberCount?: {
            serviceUsers: number;
            employees: number;
          };
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/permission-groups/{groupId}': {
    /** Shows a permission group. */
    get: {
      parameters: {
        path: { id: string; groupId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          type: 'Service user' | 'Employee' | 'Admin';
          members: {
            serviceUserIds: string[];
            employeeIds: string[];
            condition: ({
              field: string;
              operator: 'exists';
            } | {
              field: string;
              operator: 'equals' | 'not equals' | 'any of';
              values: string[];
            })[] | null;
          };
          accessRights: {
            select: 'everyone';
          } | {
            select: 'condition';
            conditions: ({
              field: string;
              operator: 'exists';
            } | {
              field: string;
              operator: 'equals' | 'not equals' | 'any of';
              values: string[];
            })[];
          } | {
            select: 'people';
            employeeIds: string[];
          } | {
            select: 'own data';
          } | {
            select: 'reports';
          };
          categories: {
            [name: string]: {
              view: boolean;
              viewHistory: boolean;
              edit: boolean;
            };
          };
          fields: {
            [name: string]: {
              view: boolean;
              viewHistory: boolean;
              edit: boolean;
            };
          };
          features: string[];
          builtIn: boolean;
          memberCount?: {
            serviceUsers: number;
            employees: number;
          };
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Saves a permission group anew, whole. */
    put: {
      parameters: {
        path: { id: string; groupId: string; };
        query?: { memberCount?: 'yes' | 'no'; };
      };
      requestBody: { content: { 'application/json': {
        id?: string;
        builtIn?: boolean;
        memberCount?: unknown;
        name: string;
        type?: 'Service user' | 'Employee' | 'Admin';
        members?: {
          serviceUserIds?: string[];
          employeeIds?: string[];
          condition?: ({
            field: string;
            operator: 'exists';
          } | {
            field: string;
            operator: 'equals' | 'not equals' | 'any of';
            values: string[];
          })[] | null;
        };
        accessRights?: {
          select: 'everyone';
        } | {
          select: 'condition';
          conditions: ({
            field: string;
            operator: 'exists';
          } | {
            field: string;
            operator: 'equals' | 'not equals' | 'any of';
            values: string[];
          })[];
        } | {
          select: 'people';
          employeeIds: string[];
        } | {
          select: 'own data';
        } | {
          select: 'reports';
        };
        categories?: {
          [name: string]: {
            view?: boolean;
            viewHistory?: boolean;
            edit?: boolean;
          };
        };
        fields?: {
          [name: string]: {
            view?: boolean;
            viewHistory?: boolean;
            edit?: boolean;
          };
        };
        features?: string[];
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          type: 'Service user' | 'Employee' | 'Admin';
          members: {
            serviceUserIds: string[];
            employeeIds: string[];
            condition: ({
              field: string;
              operator: 'exists';
            } | {
              field: string;
              operator: 'equals' | 'not equals' | 'any of';
              values: string[];
            })[] | null;
          };
          accessRights: {
            select: 'everyone';
          } | {
            select: 'condition';
            conditions: ({
              field: string;
              operator: 'exists';
            } | {
              field: string;
              operator: 'equals' | 'not equals' | 'any of';
              values: string[];
            })[];
          } | {
            select: 'people';
            employeeIds: string[];
          } | {
            select: 'own data';
          } | {
            select: 'reports';
          };
          categories: {
            [name: string]: {
              view: boolean;
              viewHistory: boolean;
              edit: boolean;
            };
          };
          fields: {
            [name: string]: {
              view: boolean;
              viewHistory: boolean;
              edit: boolean;
            };
          };
          features: string[];
          builtIn: boolean;
          memberCount?: {
            serviceUsers: number;
            employees: number;
          };
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Deletes a permission group that somebody made. */
    delete: {
      parameters: {
        path: { id: string; groupId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          deleted: true;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/regime': {
    /** Shows the permission model of a company and its changes. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          regime: 'category' | 'field-level';
          changes: {
            from: string;
            regime: 'category' | 'field-level';
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Switches the permission model from a day on. */
    put: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        regime: 'category' | 'field-level';
        from?: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          regime: 'category' | 'field-level';
          changes: {
            from: string;
            regime: 'category' | 'field-level';
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/ip-allow-list': {
    /** Shows the addresses that may call; null: any. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          addresses: string[] | null;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Sets the addresses that may call; null: any. */
    put: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        addresses: string[] | null;
      } } };
      responses: {
        200: { content: { 'application/json': {
          addresses: string[] | null;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/lifecycle-statuses': {
    /** Lists the lifecycle statuses and whether each counts as active. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          access: 'Active' | 'Inactive';
          decidedBy: 'HiBob' | 'company';
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Sets the leaves a company decides over, anew. */
    put: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        statuses: {
          name: string;
          access?: 'Active' | 'Inactive' | null;
          basedOn?: string | null;
        }[];
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          access: 'Active' | 'Inactive';
          decidedBy: 'HiBob' | 'company';
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/categories': {
    /** Lists the categories of people's data with their fields. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          fields: string[];
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Makes a category. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        name: string;
      } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          name: string;
          fields: string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/categories/{categoryId}': {
    /** Renames a category; its id stays. */
    put: {
      parameters: {
        path: { id: string; categoryId: string; };
      };
      requestBody: { content: { 'application/json': {
        name: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          fields: string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/fields/{fieldId}': {
    /** Moves a field to another category, relabels it, or masks it. */
    put: {
      parameters: {
        path: { id: string; fieldId: string; };
      };
      requestBody?: { content: { 'application/json': {
        category?: string;
        label?: string;
        masked?: boolean;
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          label: string;
          category: string;
          masked: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Deletes a field of the company’s own. */
    delete: {
      parameters: {
        path: { id: string; fieldId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          deleted: true;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/fields': {
    /** Makes a field of the company’s own. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        name: string;
        category: string;
        type?: 'text' | 'text-area' | 'number' | 'date' | 'short-date' | 'time' | 'boolean' | 'list' | 'list_id' | 'multi-list' | 'hierarchy-list' | 'currency' | 'employee' | 'employee-reference' | 'avatar' | 'period' | 'duration_with_unit' | 'working_pattern' | 'ssn' | 'document';
        description?: string | null;
        historical?: boolean;
        masked?: boolean;
      } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          label: string;
          category: string;
          masked: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/lists/{list}/items': {
    /** Adds an item to a list. */
    post: {
      parameters: {
        path: { id: string; list: string; };
      };
      requestBody: { content: { 'application/json': {
        name: string;
        parentId?: string | null;
      } } };
      responses: {
        201: { content: { 'application/json': {
          list: string;
          id: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/lists/{list}/items/{itemId}': {
    /** Renames an item of a list, or moves it below another. */
    put: {
      parameters: {
        path: { id: string; list: string; itemId: string; };
      };
      requestBody?: { content: { 'application/json': {
        name?: string;
        parentId?: string | null;
      } } };
      responses: {
        200: { content: { 'application/json': {
          list: string;
          id: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Archives an item of a list: values that hold it keep their label. */
    delete: {
      parameters: {
        path: { id: string; list: string; itemId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          list: string;
          id: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/service-users': {
    /** Lists the service users, without tokens. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          enabled: boolean;
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Makes a service user and shows its token once. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        name: string;
      } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          name: string;
          enabled: boolean;
          token: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/service-users/{serviceUserId}/reset-token': {
    /** Gives a service user a new token and shows it once; the old one is useless. */
    post: {
      parameters: {
        path: { id: string; serviceUserId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          enabled: boolean;
          token: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/service-users/{serviceUserId}/disable': {
    /** Disables a service user. */
    post: {
      parameters: {
        path: { id: string; serviceUserId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          enabled: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/service-users/{serviceUserId}/enable': {
    /** Enables a service user again. */
    post: {
      parameters: {
        path: { id: string; serviceUserId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          enabled: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/service-users/{serviceUserId}': {
    /** Deletes a service user; it leaves its groups. */
    delete: {
      parameters: {
        path: { id: string; serviceUserId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          deleted: true;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/employees/{employeeId}/rehire': {
    /** Takes back somebody who had left. */
    post: {
      parameters: {
        path: { id: string; employeeId: string; };
      };
      requestBody: { content: { 'application/json': {
        startDate: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          status: string | null;
          lifecycle: {
            effectiveDate: string;
            status: string | null;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/employees/{employeeId}/leave': {
    /** Puts somebody on a long leave. */
    post: {
      parameters: {
        path: { id: string; employeeId: string; };
      };
      requestBody: { content: { 'application/json': {
        kind?: string;
        startDate: string;
        endDate?: string | null;
        reasonType?: string | null;
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          status: string | null;
          lifecycle: {
            effectiveDate: string;
            status: string | null;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/time-off/requests/{requestId}/approve': {
    /** Decides on a pending time off request: approve. */
    post: {
      parameters: {
        path: { id: string; requestId: string; };
      };
      requestBody?: { content: { 'application/json': {
        by?: string;
        reason?: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: number;
          employeeId: string;
          status: 'pending' | 'approved' | 'disapproved' | 'canceled';
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/time-off/requests/{requestId}/decline': {
    /** Decides on a pending time off request: decline. */
    post: {
      parameters: {
        path: { id: string; requestId: string; };
      };
      requestBody?: { content: { 'application/json': {
        by?: string;
        reason?: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: number;
          employeeId: string;
          status: 'pending' | 'approved' | 'disapproved' | 'canceled';
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/attendance/punches': {
    /** Lists what attendance imports brought in. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          punches: {
            employeeId: string;
            kind: 'Clock-In' | 'Clock-Out';
            entryType: 'work' | 'break';
            at: string;
            importMethod: 'aggregate' | 'immediate';
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/employees': {
    /** Hires somebody. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        values: {
          [name: string]: unknown;
        };
      } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          status: string | null;
          lifecycle: {
            effectiveDate: string;
            status: string | null;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/employees/{employeeId}': {
    /** Changes fields of an employee. */
    put: {
      parameters: {
        path: { id: string; employeeId: string; };
      };
      requestBody: { content: { 'application/json': {
        values: {
          [name: string]: unknown;
        };
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          status: string | null;
          lifecycle: {
            effectiveDate: string;
            status: string | null;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/employees/{employeeId}/terminate': {
    /** Ends an employment. */
    post: {
      parameters: {
        path: { id: string; employeeId: string; };
      };
      requestBody: { content: { 'application/json': {
        terminationDate: string;
        lastDayOfWork?: string | null;
        reason?: string | null;
        reasonType?: string | null;
      } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          status: string | null;
          lifecycle: {
            effectiveDate: string;
            status: string | null;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/employees/{employeeId}/tables/{tableId}/rows': {
    /** Adds a row to a table of an employee. */
    post: {
      parameters: {
        path: { id: string; employeeId: string; tableId: string; };
      };
      requestBody?: { content: { 'application/json': {
        [name: string]: unknown;
      } } };
      responses: {
        200: { content: { 'application/json': {
          employeeId: string;
          table: string;
          rowId: number | null;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/employees/{employeeId}/tables/{tableId}/rows/{rowId}': {
    /** Changes what is sent of a row. */
    put: {
      parameters: {
        path: { id: string; employeeId: string; tableId: string; rowId: string; };
      };
      requestBody?: { content: { 'application/json': {
        [name: string]: unknown;
      } } };
      responses: {
        200: { content: { 'application/json': {
          employeeId: string;
          table: string;
          rowId: number | null;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Deletes a row. */
    delete: {
      parameters: {
        path: { id: string; employeeId: string; tableId: string; rowId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          employeeId: string;
          table: string;
          rowId: number | null;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks': {
    /** Lists the webhooks of a company, without secrets. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          url: string;
          events: 'all' | string[];
          version: 'v2';
          createdAt: string;
          state: 'active' | 'deactivated';
          failingSince: string | null;
          warnings: {
            afterHours: number;
            at: string;
          }[];
          waiting: number;
          delivery: {
            delaySeconds: number;
            doubled: number;
            reordered: number;
            dropped: number;
            seed: number;
          };
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Tests a connection and makes a webhook of it; shows its secret once. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        url: string;
        events?: 'all' | string[];
        secret?: string;
        version?: 'v2';
        delivery?: {
          delaySeconds?: number;
          doubled?: number;
          reordered?: number;
          dropped?: number;
          seed?: number;
        };
      } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          url: string;
          events: 'all' | string[];
          version: 'v2';
          createdAt: string;
          state: 'active' | 'deactivated';
          failingSince: string | null;
          warnings: {
            afterHours: number;
            at: string;
          }[];
          waiting: number;
          delivery: {
            delaySeconds: number;
            doubled: number;
            reordered: number;
            dropped: number;
            seed: number;
          };
          secret: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks/deliveries': {
    /** Lists what was sent to all webhooks and what waits. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          webhookId: string;
          n: number;
          type: string;
          state: 'waiting' | 'delivered' | 'given up' | 'dropped' | 'overflowed';
          body: string;
          attempts: {
            at: string;
            outcome: number | 'timeout' | 'unreachable';
          }[];
          due: string | null;
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks/settle': {
    /** Answers once everything that is due has been tried. */
    post: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          url: string;
          events: 'all' | string[];
          version: 'v2';
          createdAt: string;
          state: 'active' | 'deactivated';
          failingSince: string | null;
          warnings: {
            afterHours: number;
            at: string;
          }[];
          waiting: number;
          delivery: {
            delaySeconds: number;
            doubled: number;
            reordered: number;
            dropped: number;
            seed: number;
          };
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks/{webhookId}': {
    /** Shows a webhook. */
    get: {
      parameters: {
        path: { id: string; webhookId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          url: string;
          events: 'all' | string[];
          version: 'v2';
          createdAt: string;
          state: 'active' | 'deactivated';
          failingSince: string | null;
          warnings: {
            afterHours: number;
            at: string;
          }[];
          waiting: number;
          delivery: {
            delaySeconds: number;
            doubled: number;
            reordered: number;
            dropped: number;
            seed: number;
          };
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Deletes a webhook. */
    delete: {
      parameters: {
        path: { id: string; webhookId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          deleted: true;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks/{webhookId}/ping': {
    /** Tests the connection; a deactivated webhook that answers is active again. */
    post: {
      parameters: {
        path: { id: string; webhookId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          url: string;
          events: 'all' | string[];
          version: 'v2';
          createdAt: string;
          state: 'active' | 'deactivated';
          failingSince: string | null;
          warnings: {
            afterHours: number;
            at: string;
          }[];
          waiting: number;
          delivery: {
            delaySeconds: number;
            doubled: number;
            reordered: number;
            dropped: number;
            seed: number;
          };
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks/{webhookId}/deliveries': {
    /** Lists what was sent to a webhook and what waits. */
    get: {
      parameters: {
        path: { id: string; webhookId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          webhookId: string;
          n: number;
          type: string;
          state: 'waiting' | 'delivered' | 'given up' | 'dropped' | 'overflowed';
          body: string;
          attempts: {
            at: string;
            outcome: number | 'timeout' | 'unreachable';
          }[];
          due: string | null;
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks/{webhookId}/delivery': {
    /** Sets what goes wrong with deliveries on purpose. */
    put: {
      parameters: {
        path: { id: string; webhookId: string; };
      };
      requestBody?: { content: { 'application/json': {
        delaySeconds?: number;
        doubled?: number;
        reordered?: number;
        dropped?: number;
        seed?: number;
      } } };
      responses: {
        200: { content: { 'application/json': {
          delaySeconds: number;
          doubled: number;
          reordered: number;
          dropped: number;
          seed: number;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/journal': {
    /** Lists what a company was asked, oldest first; what met no endpoint, with those it may have meant. */
    get: {
      parameters: {
        path: { id: string; };
        query?: { endpoint?: string; status?: string; serviceUser?: string; since?: string; limit?: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          entries: {
            n: number;
            at: string;
            milliseconds: number;
            serviceUserId: string;
            method: string;
            path: string;
            query: string;
            body: string | null;
            endpoint: string | null;
            decision: 'answered' | 'rejected' | 'address refused' | 'blocked by the firewall' | 'too many requests' | 'weather';
            status: number;
            bytes: number;
            faults?: string[];
            nearMisses?: {
              endpoint: string;
              method: string;
              path: string;
              differs: {
                part: string;
                sent: string | null;
                expected: string | null;
              }[];
            }[];
          }[];
          dropped: number;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/journal/verify': {
    /** Holds the journal against what a test expects. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        since?: number | string;
        expect: {
          endpoint?: string;
          method?: string;
          path?: string;
          query?: {
            [name: string]: string;
          };
          body?: unknown;
          status?: number | string;
          serviceUser?: string;
          times?: number;
          atLeast?: number;
          atMost?: number;
          never?: true;
        }[];
      } } };
      responses: {
        200: { content: { 'application/json': {
          passed: boolean;
          dropped: number;
          results: {
            passed: boolean;
            says: string;
            matched: number[];
            nearMisses: {
              n: number;
              method: string;
              path: string;
              status: number;
              differs: {
                part: string;
                sent: string | null;
                expected: string | null;
              }[];
            }[];
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/journal/export': {
    /** Everything that happened to a company, to be repeated: how it began, every request and every change. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          format: 'hibob-simulator run 1';
          simulator: {
            version: string;
            rateLimits: 'on' | 'off';
            firewall: 'company' | 'ip' | 'off';
          };
          company: {
            id: string;
            at: number;
            request: {
              scenario: string | {
                [name: string]: unknown;
              };
              [name: string]: unknown;
            };
            draws: string[];
          };
          subject: string;
          dropped: number;
          steps: ({
            kind: 'request';
            at: number;
            serviceUserId: string;
            credentials: 'right' | 'wrong';
            address: string;
            method: string;
            url: string;
            contentType: string | null;
            body: string | null;
            bodyIsKept: boolean;
            answer: {
              status: number;
              sha256: string;
              text: string | null;
            };
          } | {
            kind: 'control';
            at: number;
            method: string;
            path: string;
            body: string | null;
            status: number;
            made: string | null;
            draws: string[];
          })[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/replay': {
    /** Does an exported run again, in a simulator of its own, and says which answers differ. */
    post: {
      parameters: { path?: never; query?: never };
      requestBody: { content: { 'application/json': {
        format: 'hibob-simulator run 1';
        simulator: {
          version: string;
          rateLimits: 'on' | 'off';
          firewall: 'company' | 'ip' | 'off';
        };
        company: {
          id: string;
          at: number;
          request: {
            scenario: string | {
              [name: string]: unknown;
            };
            [name: string]: unknown;
          };
          draws: string[];
        };
        subject: string;
        dropped: number;
        steps: ({
          kind: 'request';
          at: number;
          serviceUserId: string;
          credentials: 'right' | 'wrong';
          address: string;
          method: string;
          url: string;
          contentType: string | null;
          body: string | null;
          bodyIsKept: boolean;
          answer: {
            status: number;
            sha256: string;
            text: string | null;
          };
        } | {
          kind: 'control';
          at: number;
          method: string;
          path: string;
          body: string | null;
          status: number;
          made: string | null;
          draws: string[];
        })[];
      } } };
      responses: {
        200: { content: { 'application/json': {
          same: boolean;
          steps: number;
          differences: {
            step: number;
            request: string;
            differs: 'status' | 'body' | 'step';
            recorded: string;
            replayed: string;
          }[];
          dropped: number;
          withoutBody: number[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/explain-schema': {
    /** The JSON Schema of an explanation. */
    get: {
      parameters: { path?: never; query?: never };
      responses: {
        200: { content: { 'application/json': {
          '$schema': string;
          [name: string]: unknown;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/explain': {
    /** Says why something is, or is not, in an answer, and the smallest changes that bring it. */
    get: {
      parameters: {
        path: { id: string; };
        query?: { id?: string; serviceUser?: string; method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path?: string; query?: string; body?: string; employee?: string; field?: string; rows?: 'current' | 'past'; };
      };
      responses: {
        200: { content: { 'application/json': {
          explainId: string | null;
          about: 'field' | 'employee' | 'rows' | 'answer' | 'change';
          request: {
            method: string;
            path: string;
            query: string;
            endpoint: string | null;
            serviceUser: {
              id: string;
              name: string;
            };
            status: number;
          };
          company: {
            id: string;
            version: number;
            versionNow: number;
            today: string;
            regime: 'category' | 'field-level';
          };
          subject: {
            employee: {
              id: string;
              name: string;
            } | null;
            field: {
              id: string;
              name: string;
              category: {
                id: string;
                name: string;
              } | null;
              nearest: string | null;
            } | null;
            table: {
              id: string;
              name: string;
              category: {
                id: string;
                name: string;
              };
            } | null;
            column: string | null;
            rows: 'current' | 'past' | null;
          };
          outcome: 'visible' | 'empty' | 'hidden' | null;
          answer: {
            presence: 'value' | 'null' | 'masked' | 'absent';
            agrees: boolean;
          } | null;
          deciding: {
            stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
            outcome: 'pass' | 'fail' | 'unknown';
            acts: 'pass' | 'fail';
            rule: string;
            text: string;
            evidence: {
              grade: 'observed' | 'documented' | 'inferred';
              source: string;
            };
            open: string | null;
          } | null;
          stages: {
            stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
            outcome: 'pass' | 'fail' | 'unknown';
            acts: 'pass' | 'fail';
            rule: string;
            text: string;
            evidence: {
              grade: 'observed' | 'documented' | 'inferred';
              source: string;
            };
            open: string | null;
          }[];
          groups: {
            id: string;
            name: string;
            type: 'Service user' | 'Employee' | 'Admin';
            builtIn: boolean;
            isMember: boolean;
            failing: number;
            deciding: {
              stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
              outcome: 'pass' | 'fail' | 'unknown';
              acts: 'pass' | 'fail';
              rule: string;
              text: string;
              evidence: {
                grade: 'observed' | 'documented' | 'inferred';
                source: string;
              };
              open: string | null;
            } | null;
            stages: {
              stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
              outcome: 'pass' | 'fail' | 'unknown';
              acts: 'pass' | 'fail';
              rule: string;
              text: string;
              evidence: {
                grade: 'observed' | 'documented' | 'inferred';
                source: string;
              };
              open: string | null;
            }[];
          }[];
          nearMisses: {
            group: {
              id: string;
              name: string;
            };
            failing: number;
            lacks: string[];
          }[];
          fixes: {
            size: number;
            changes: ({
              kind: 'tick box';
              groupId: string;
              categoryId: string;
              fieldId: string | null;
              right: 'view' | 'viewHistory' | 'edit';
            } | {
              kind: 'tick feature';
              groupId: string;
              feature: string;
            } | {
              kind: 'add member';
              groupId: string;
              serviceUserId: string;
            } | {
              kind: 'change condition';
              groupId: string;
              at: number;
              from: {
                field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                operator: 'exists';
              } | {
                field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                operator: 'equals' | 'not equals' | 'any of';
                values: string[];
              };
              to: {
                field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                operator: 'exists';
              } | {
                field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                operator: 'equals' | 'not equals' | 'any of';
                values: string[];
              } | null;
            } | {
              kind: 'set access rights';
              groupId: string;
              to: {
                select: 'everyone';
              } | {
                select: 'condition';
                conditions: ({
                  field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                  operator: 'exists';
                } | {
                  field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                  operator: 'equals' | 'not equals' | 'any of';
                  values: string[];
                })[];
              } | {
                select: 'people';
                employeeIds: string[];
              };
            } | {
              kind: 'select employee';
              groupId: string;
              employeeId: string;
            } | {
              kind: 'make group';
              groupId: 'new';
              name: string;
              accessRights: {
                select: 'everyone';
              } | {
                select: 'condition';
                conditions: ({
                  field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                  operator: 'exists';
                } | {
                  field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                  operator: 'equals' | 'not equals' | 'any of';
                  values: string[];
                })[];
              } | {
                select: 'people';
                employeeIds: string[];
              };
            } | {
              kind: 'enable service user';
              serviceUserId: string;
            } | {
              kind: 'allow address';
              address: string;
            } | {
              kind: 'ask for field';
              fieldId: string;
            } | {
              kind: 'ask for inactive';
            } | {
              kind: 'ask for employee';
              employeeId: string;
            })[];
            texts: string[];
            clicks: string[];
            proof: {
              statusBefore: number;
              statusAfter: number;
              presence: 'value' | 'null' | 'masked' | 'absent';
              employeesBefore: number | null;
              employeesAfter: number | null;
            };
            sideEffects: {
              employees: number;
              sameField: number;
              otherFields: number;
              endpoints: number;
              categories: {
                category: {
                  id: string;
                  name: string;
                };
                right: 'view' | 'viewHistory' | 'edit';
                people: number;
              }[];
              sensitive: {
                field: {
                  id: string;
                  name: string;
                };
                people: number;
              }[];
              text: string | null;
            };
          }[];
          counts: {
            employees: {
              all: number;
              shown: number;
              because: {
                stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
                rule: string;
                text: string;
                count: number;
                examples: string[];
                evidence: {
                  grade: 'observed' | 'documented' | 'inferred';
                  source: string;
                };
              }[];
            };
            fields: {
              field: {
                id: string;
                name: string;
              };
              visible: number;
              empty: number;
              hidden: number;
              because: {
                stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
                rule: string;
                text: string;
                count: number;
                examples: string[];
                evidence: {
                  grade: 'observed' | 'documented' | 'inferred';
                  source: string;
                };
              }[];
            }[];
          } | null;
          paragraph: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** The same, for requests that do not fit into a URL. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody?: { content: { 'application/json': {
        id?: string;
        serviceUser?: string;
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
        path?: string;
        query?: string;
        body?: unknown;
        employee?: string;
        field?: string;
        rows?: 'current' | 'past';
      } } };
      responses: {
        200: { content: { 'application/json': {
          explainId: string | null;
          about: 'field' | 'employee' | 'rows' | 'answer' | 'change';
          request: {
            method: string;
            path: string;
            query: string;
            endpoint: string | null;
            serviceUser: {
              id: string;
              name: string;
            };
            status: number;
          };
          company: {
            id: string;
            version: number;
            versionNow: number;
            today: string;
            regime: 'category' | 'field-level';
          };
          subject: {
            employee: {
              id: string;
              name: string;
            } | null;
            field: {
              id: string;
              name: string;
              category: {
                id: string;
                name: string;
              } | null;
              nearest: string | null;
            } | null;
            table: {
              id: string;
              name: string;
              category: {
                id: string;
                name: string;
              };
            } | null;
            column: string | null;
            rows: 'current' | 'past' | null;
          };
          outcome: 'visible' | 'empty' | 'hidden' | null;
          answer: {
            presence: 'value' | 'null' | 'masked' | 'absent';
            agrees: boolean;
          } | null;
          deciding: {
            stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
            outcome: 'pass' | 'fail' | 'unknown';
            acts: 'pass' | 'fail';
            rule: string;
            text: string;
            evidence: {
              grade: 'observed' | 'documented' | 'inferred';
              source: string;
            };
            open: string | null;
          } | null;
          stages: {
            stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
            outcome: 'pass' | 'fail' | 'unknown';
            acts: 'pass' | 'fail';
            rule: string;
            text: string;
            evidence: {
              grade: 'observed' | 'documented' | 'inferred';
              source: string;
            };
            open: string | null;
          }[];
          groups: {
            id: string;
            name: string;
            type: 'Service user' | 'Employee' | 'Admin';
            builtIn: boolean;
            isMember: boolean;
            failing: number;
            deciding: {
              stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
              outcome: 'pass' | 'fail' | 'unknown';
              acts: 'pass' | 'fail';
              rule: string;
              text: string;
              evidence: {
                grade: 'observed' | 'documented' | 'inferred';
                source: string;
              };
              open: string | null;
            } | null;
            stages: {
              stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
              outcome: 'pass' | 'fail' | 'unknown';
              acts: 'pass' | 'fail';
              rule: string;
              text: string;
              evidence: {
                grade: 'observed' | 'documented' | 'inferred';
                source: string;
              };
              open: string | null;
            }[];
          }[];
          nearMisses: {
            group: {
              id: string;
              name: string;
            };
            failing: number;
            lacks: string[];
          }[];
          fixes: {
            size: number;
            changes: ({
              kind: 'tick box';
              groupId: string;
              categoryId: string;
              fieldId: string | null;
              right: 'view' | 'viewHistory' | 'edit';
            } | {
              kind: 'tick feature';
              groupId: string;
              feature: string;
            } | {
              kind: 'add member';
              groupId: string;
              serviceUserId: string;
            } | {
              kind: 'change condition';
              groupId: string;
              at: number;
              from: {
                field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                operator: 'exists';
              } | {
                field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                operator: 'equals' | 'not equals' | 'any of';
                values: string[];
              };
              to: {
                field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                operator: 'exists';
              } | {
                field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                operator: 'equals' | 'not equals' | 'any of';
                values: string[];
              } | null;
            } | {
              kind: 'set access rights';
              groupId: string;
              to: {
                select: 'everyone';
              } | {
                select: 'condition';
                conditions: ({
                  field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                  operator: 'exists';
                } | {
                  field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                  operator: 'equals' | 'not equals' | 'any of';
                  values: string[];
                })[];
              } | {
                select: 'people';
                employeeIds: string[];
              };
            } | {
              kind: 'select employee';
              groupId: string;
              employeeId: string;
            } | {
              kind: 'make group';
              groupId: 'new';
              name: string;
              accessRights: {
                select: 'everyone';
              } | {
                select: 'condition';
                conditions: ({
                  field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                  operator: 'exists';
                } | {
                  field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
                  operator: 'equals' | 'not equals' | 'any of';
                  values: string[];
                })[];
              } | {
                select: 'people';
                employeeIds: string[];
              };
            } | {
              kind: 'enable service user';
              serviceUserId: string;
            } | {
              kind: 'allow address';
              address: string;
            } | {
              kind: 'ask for field';
              fieldId: string;
            } | {
              kind: 'ask for inactive';
            } | {
              kind: 'ask for employee';
              employeeId: string;
            })[];
            texts: string[];
            clicks: string[];
            proof: {
              statusBefore: number;
              statusAfter: number;
              presence: 'value' | 'null' | 'masked' | 'absent';
              employeesBefore: number | null;
              employeesAfter: number | null;
            };
            sideEffects: {
              employees: number;
              sameField: number;
              otherFields: number;
              endpoints: number;
              categories: {
                category: {
                  id: string;
                  name: string;
                };
                right: 'view' | 'viewHistory' | 'edit';
                people: number;
              }[];
              sensitive: {
                field: {
                  id: string;
                  name: string;
                };
                people: number;
              }[];
              text: string | null;
            };
          }[];
          counts: {
            employees: {
              all: number;
              shown: number;
              because: {
                stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
                rule: string;
                text: string;
                count: number;
                examples: string[];
                evidence: {
                  grade: 'observed' | 'documented' | 'inferred';
                  source: string;
                };
              }[];
            };
            fields: {
              field: {
                id: string;
                name: string;
              };
              visible: number;
              empty: number;
              hidden: number;
              because: {
                stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
                rule: string;
                text: string;
                count: number;
                examples: string[];
                evidence: {
                  grade: 'observed' | 'documented' | 'inferred';
                  source: string;
                };
              }[];
            }[];
          } | null;
          paragraph: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/explain/apply': {
    /** Applies the changes of a fix to the company, all or none. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        changes: ({
          kind: 'tick box';
          groupId: string;
          categoryId: string;
          fieldId: string | null;
          right: 'view' | 'viewHistory' | 'edit';
        } | {
          kind: 'tick feature';
          groupId: string;
          feature: string;
        } | {
          kind: 'add member';
          groupId: string;
          serviceUserId: string;
        } | {
          kind: 'change condition';
          groupId: string;
          at: number;
          from: {
            field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
            operator: 'exists';
          } | {
            field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
            operator: 'equals' | 'not equals' | 'any of';
            values: string[];
          };
          to: {
            field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
            operator: 'exists';
          } | {
            field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
            operator: 'equals' | 'not equals' | 'any of';
            values: string[];
          } | null;
        } | {
          kind: 'set access rights';
          groupId: string;
          to: {
            select: 'everyone';
          } | {
            select: 'condition';
            conditions: ({
              field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
              operator: 'exists';
            } | {
              field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
              operator: 'equals' | 'not equals' | 'any of';
              values: string[];
            })[];
          } | {
            select: 'people';
            employeeIds: string[];
          };
        } | {
          kind: 'select employee';
          groupId: string;
          employeeId: string;
        } | {
          kind: 'make group';
          groupId: 'new';
          name: string;
          accessRights: {
            select: 'everyone';
          } | {
            select: 'condition';
            conditions: ({
              field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
              operator: 'exists';
            } | {
              field: 'Lifecycle status' | 'Status' | 'Site' | 'Department' | 'Employer' | 'Employment type' | 'Employment contract' | 'Job title' | 'Is manager';
              operator: 'equals' | 'not equals' | 'any of';
              values: string[];
            })[];
          } | {
            select: 'people';
            employeeIds: string[];
          };
        } | {
          kind: 'enable service user';
          serviceUserId: string;
        } | {
          kind: 'allow address';
          address: string;
        } | {
          kind: 'ask for field';
          fieldId: string;
        } | {
          kind: 'ask for inactive';
        } | {
          kind: 'ask for employee';
          employeeId: string;
        })[];
      } } };
      responses: {
        200: { content: { 'application/json': {
          applied: string[];
          version: number;
          groups: {
            id: string;
            name: string;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/can-see': {
    /** Everything a service user can see: categories, rights and how many people. */
    get: {
      parameters: {
        path: { id: string; };
        query?: { serviceUser?: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          serviceUser: {
            id: string;
            name: string;
          };
          groups: {
            id: string;
            name: string;
          }[];
          employees: {
            all: number;
            reached: number;
            active: number;
          };
          categories: {
            category: {
              id: string;
              name: string;
            };
            view: number;
            viewHistory: number;
            edit: number;
          }[];
          exceptions: {
            field: {
              id: string;
              name: string;
            };
            category: {
              id: string;
              name: string;
            };
            sensitive: boolean;
            people: number;
          }[];
          features: string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/who-can-see': {
    /** Which service users can see a field of an employee, and what decides. */
    get: {
      parameters: {
        path: { id: string; };
        query: { employee: string; field: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          employee: {
            id: string;
            name: string;
          };
          field: {
            id: string;
            name: string;
            category: {
              id: string;
              name: string;
            };
          };
          serviceUsers: {
            serviceUser: {
              id: string;
              name: string;
            };
            outcome: 'visible' | 'empty' | 'hidden';
            deciding: {
              stage: 'credential' | 'group type' | 'member' | 'category right' | 'audience' | 'lifecycle status' | 'sensitive rule' | 'field-level rule' | 'request shape' | 'data present';
              outcome: 'pass' | 'fail' | 'unknown';
              acts: 'pass' | 'fail';
              rule: string;
              text: string;
              evidence: {
                grade: 'observed' | 'documented' | 'inferred';
                source: string;
              };
              open: string | null;
            } | null;
            groups: {
              id: string;
              name: string;
            }[];
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/least-group': {
    /** The least permission group that serves the requests of the journal, against today’s. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody?: { content: { 'application/json': {
        serviceUser?: string;
        from?: number;
        to?: number;
      } } };
      responses: {
        200: { content: { 'application/json': {
          serviceUser: {
            id: string;
            name: string;
          };
          requests: {
            read: number;
            different: number;
            notKept: number;
          };
          group: {
            name: string;
            type: 'Service user' | 'Employee' | 'Admin';
            members: unknown;
            accessRights: unknown;
            categories: {
              [name: string]: {
                view: boolean;
                viewHistory: boolean;
                edit: boolean;
              };
            };
            fields: {
              [name: string]: {
                view: boolean;
                viewHistory: boolean;
                edit: boolean;
              };
            };
            features: string[];
          };
          boxes: {
            category: {
              id: string;
              name: string;
            };
            field: {
              id: string;
              name: string;
            } | null;
            right: 'view' | 'viewHistory' | 'edit';
            today: boolean;
            least: boolean;
            do: 'keep' | 'tick' | 'untick';
            groups: string[];
            for: string[];
            requests: number[];
          }[];
          features: {
            feature: string;
            today: boolean;
            least: boolean;
            do: 'keep' | 'tick' | 'untick';
            requests: number[];
          }[];
          accessRights: {
            today: string[];
            least: string;
            same: boolean;
            because: string;
          };
          guide: string[];
          proof: {
            replayed: number;
            sameAsWithAllRights: number;
          };
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/judge': {
    /** Splits every difference between what a client stored and the truth by whose fault it is. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        serviceUser: string;
        rows: ({
          employeeId: string;
          field: string;
          value: judge_input___schema0;
        } | {
          employeeId: string;
          table: string;
          entryId: number | string;
          column: string;
          value: judge_input___schema0;
        } | {
          employeeId: string;
          values: {
            [name: string]: judge_input___schema0;
          };
        } | {
          employeeId: string;
          table: string;
          rows: {
            id: number | string;
            [name: string]: unknown;
          }[];
        })[];
        scope?: {
          fields?: string[];
          tables?: {
            [name: string]: string[];
          };
          employees?: 'active' | 'all' | 'named';
        };
        at?: number | string;
        limit?: number;
      } } };
      responses: {
        200: { content: { 'application/json': {
          company: string;
          version: number;
          day: string;
          serviceUser: {
            id: string;
            name: string;
          };
          verdict: 'no difference' | 'only what may not be seen is missing' | 'differences';
          values: number;
          correct: number;
          counts: {
            [name: string]: number;
          };
          scope: {
            employees: 'active' | 'all' | 'named';
            people: number;
            fields: string[];
            tables: {
              [name: string]: string[];
            };
          };
          versions: {
            oldest: number;
            newest: number;
          };
          classes: {
            class: 'missing-by-permission' | 'missing-by-client' | 'stale' | 'duplicated' | 'leaked' | 'wrong';
            count: number;
            employees: number;
            sentence: string;
            listed: {
              employeeId: string;
              field?: string;
              table?: string;
              entryId?: number | string;
              column?: string;
              values?: number;
              stored?: judge_output___schema0;
              truth?: judge_output___schema1;
              hidden?: {
                kind: 'outside access rights';
              } | {
                kind: 'no right';
                category: string;
                name: string;
                lacks: 'View' | 'Edit' | 'View histories';
              };
              proof?: {
                version: number | null;
                day: string;
              };
              lastAllowed?: {
                version: number | null;
                day: string;
              } | null;
              otherServiceUser?: string;
            }[];
            more: number;
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/schemas/judge-request.json': {
    /** The JSON schema of what a client hands in to be judged. */
    get: {
      parameters: { path?: never; query?: never };
      responses: {
        200: { content: { 'application/json': {
          [name: string]: unknown;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/schemas/judgement.json': {
    /** The JSON schema of a judgement. */
    get: {
      parameters: { path?: never; query?: never };
      responses: {
        200: { content: { 'application/json': {
          [name: string]: unknown;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/canaries': {
    /** Says which values carry a tag that tells where they leaked. */
    get: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          canaries: 'on' | 'off';
          fields: string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Puts tags on values: of the sensitive fields, or of those that are named. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody?: { content: { 'application/json': {
        fields?: string[];
      } } };
      responses: {
        200: { content: { 'application/json': {
          canaries: 'on' | 'off';
          fields: string[];
          without: string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Takes the tags off and forgets their key: what leaked before can no longer be traced. */
    delete: {
      parameters: {
        path: { id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          canaries: 'on' | 'off';
          fields: string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/canaries/trace': {
    /** Names the values that are in a dump, a log or the body of a webhook, and the requests they went out with. */
    post: {
      parameters: {
        path: { id: string; };
      };
      requestBody: { content: { 'application/json': {
        text: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          canaries: 'on' | 'off';
          found: number;
          sentence: string;
          leaks: {
            field: string;
            label: string;
            employeeId: string;
            serviceUser: {
              id: string;
              name: string;
            };
            kind: 'text' | 'number';
            certain: boolean;
            occurrences: number;
            at: number[];
            routes: {
              endpoint: string;
              requests: number;
            }[];
            requests: {
              n: number;
              explainId: string;
              at: string;
              method: string;
              path: string;
              endpoint: string;
            }[];
            moreRequests: number;
            sentence: string;
          }[];
          more: number;
          forgottenAnswers: number;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
}

export type Refused = {
  error: string;
  fix: string;
  path?: string;
  nearest?: string;
};

export type judge_input___schema0 = string | number | boolean | null | judge_input___schema0[] | {
  [name: string]: judge_input___schema0;
};

export type judge_output___schema0 = string | number | boolean | null | judge_output___schema0[] | {
  [name: string]: judge_output___schema0;
};

export type judge_output___schema1 = string | number | boolean | null | judge_output___schema1[] | {
  [name: string]: judge_output___schema1;
};
