// Written by `pnpm generate` from the OpenAPI document of the control API; a test holds it against the document.

export interface paths {
  '/openapi.json': {
    /** This document. */
    get: {
      parameters: { path?: never; query?: never };
      responses: {
        200: { content: { 'application/json': {
          readonly openapi: '3.1.0';
          readonly [name: string]: unknown;
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
          readonly status: 'ok';
          readonly version: string;
          readonly tls: 'on' | 'off';
          readonly rateLimits: 'on' | 'off';
          readonly firewall: 'company' | 'ip' | 'off';
          readonly control: 'loopback' | 'any';
          readonly webhooks: 'off' | 'loopback' | 'any';
          readonly companies: number;
          readonly canaries?: readonly string[];
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
        200: { content: { 'application/json': readonly {
          readonly id: string;
          readonly title: string;
          readonly story: string;
          readonly guide: string | null;
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
        200: { content: { 'application/json': readonly {
          readonly id: string;
          readonly scenario: string;
          readonly name: string;
          readonly employees: number;
          readonly seed: number;
          readonly today: string;
          readonly groups: readonly {
            readonly id: string;
            readonly name: string;
          }[];
          readonly version: number;
          readonly regime: 'category' | 'field-level';
          readonly ipAllowList: readonly string[] | null;
          readonly serviceUsers: readonly {
            readonly id: string;
            readonly name: string;
            readonly enabled: boolean;
          }[];
          readonly canaries?: readonly string[];
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Makes a company from a scenario and shows the tokens of its service users once. */
    post: {
      parameters: { path?: never; query?: never };
      requestBody: { content: { 'application/json': {
        readonly scenario: string;
        readonly employees?: number;
        readonly seed?: number;
        readonly regime?: 'category' | 'field-level';
        readonly switches?: {
          readonly [name: string]: string;
        };
      } } };
      responses: {
        201: { content: { 'application/json': {
          readonly id: string;
          readonly scenario: string;
          readonly name: string;
          readonly employees: number;
          readonly seed: number;
          readonly today: string;
          readonly groups: readonly {
            readonly id: string;
            readonly name: string;
          }[];
          readonly url: string;
          readonly serviceUsers: readonly {
            readonly id: string;
            readonly name: string;
            readonly token: string;
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
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly scenario: string;
          readonly name: string;
          readonly employees: number;
          readonly seed: number;
          readonly today: string;
          readonly groups: readonly {
            readonly id: string;
            readonly name: string;
          }[];
          readonly version: number;
          readonly regime: 'category' | 'field-level';
          readonly ipAllowList: readonly string[] | null;
          readonly serviceUsers: readonly {
            readonly id: string;
            readonly name: string;
            readonly enabled: boolean;
          }[];
          readonly canaries?: readonly string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Deletes a company with its journal and webhooks. */
    delete: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly deleted: true;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/clock': {
    /** Turns the clock of a company to a day. */
    put: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly today: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly scenario: string;
          readonly name: string;
          readonly employees: number;
          readonly seed: number;
          readonly today: string;
          readonly groups: readonly {
            readonly id: string;
            readonly name: string;
          }[];
          readonly version: number;
          readonly regime: 'category' | 'field-level';
          readonly ipAllowList: readonly string[] | null;
          readonly serviceUsers: readonly {
            readonly id: string;
            readonly name: string;
            readonly enabled: boolean;
          }[];
          readonly canaries?: readonly string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/permission-groups': {
    /** Lists the permission groups of a company, the built-in ones last. */
    get: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': readonly {
          readonly id: string;
          readonly name: string;
          readonly type: 'Service user' | 'Employee' | 'Admin';
          readonly members: {
            readonly serviceUserIds: readonly string[];
            readonly employeeIds: readonly string[];
            readonly condition: readonly ({
              readonly field: string;
              readonly operator: 'exists';
            } | {
              readonly field: string;
              readonly operator: 'equals' | 'not equals' | 'any of';
              readonly values: readonly string[];
            })[] | null;
          };
          readonly accessRights: {
            readonly select: 'everyone';
          } | {
            readonly select: 'condition';
            readonly conditions: readonly ({
              readonly field: string;
              readonly operator: 'exists';
            } | {
              readonly field: string;
              readonly operator: 'equals' | 'not equals' | 'any of';
              readonly values: readonly string[];
            })[];
          } | {
            readonly select: 'people';
            readonly employeeIds: readonly string[];
          } | {
            readonly select: 'own data';
          } | {
            readonly select: 'reports';
          };
          readonly categories: {
            readonly [name: string]: {
              readonly view: boolean;
              readonly viewHistory: boolean;
              readonly edit: boolean;
            };
          };
          readonly fields: {
            readonly [name: string]: {
              readonly view: boolean;
              readonly viewHistory: boolean;
              readonly edit: boolean;
            };
          };
          readonly features: readonly string[];
          readonly builtIn: boolean;
          readonly memberCount: {
            readonly serviceUsers: number;
            readonly employees: number;
          };
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Makes a permission group, as the dialog of HiBob does. */
    post: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly id?: string;
        readonly builtIn?: boolean;
        readonly memberCount?: unknown;
        readonly name: string;
        readonly type?: 'Service user' | 'Employee' | 'Admin';
        readonly members?: {
          readonly serviceUserIds?: readonly string[];
          readonly employeeIds?: readonly string[];
          readonly condition?: readonly ({
            readonly field: string;
            readonly operator: 'exists';
          } | {
            readonly field: string;
            readonly operator: 'equals' | 'not equals' | 'any of';
            readonly values: readonly string[];
          })[] | null;
        };
        readonly accessRights?: {
          readonly select: 'everyone';
        } | {
          readonly select: 'condition';
          readonly conditions: readonly ({
            readonly field: string;
            readonly operator: 'exists';
          } | {
            readonly field: string;
            readonly operator: 'equals' | 'not equals' | 'any of';
            readonly values: readonly string[];
          })[];
        } | {
          readonly select: 'people';
          readonly employeeIds: readonly string[];
        } | {
          readonly select: 'own data';
        } | {
          readonly select: 'reports';
        };
        readonly categories?: {
          readonly [name: string]: {
            readonly view?: boolean;
            readonly viewHistory?: boolean;
            readonly edit?: boolean;
          };
        };
        readonly fields?: {
          readonly [name: string]: {
            readonly view?: boolean;
            readonly viewHistory?: boolean;
            readonly edit?: boolean;
          };
        };
        readonly features?: readonly string[];
      } } };
      responses: {
        201: { content: { 'application/json': {
          readonly id: string;
          readonly name: string;
          readonly type: 'Service user' | 'Employee' | 'Admin';
          readonly members: {
            readonly serviceUserIds: readonly string[];
            readonly employeeIds: readonly string[];
            readonly condition: readonly ({
              readonly field: string;
              readonly operator: 'exists';
            } | {
              readonly field: string;
              readonly operator: 'equals' | 'not equals' | 'any of';
              readonly values: readonly string[];
            })[] | null;
          };
          readonly accessRights: {
            readonly select: 'everyone';
          } | {
            readonly select: 'condition';
            readonly conditions: readonly ({
              readonly field: string;
              readonly operator: 'exists';
            } | {
              readonly field: string;
              readonly operator: 'equals' | 'not equals' | 'any of';
              readonly values: readonly string[];
            })[];
          } | {
            readonly select: 'people';
            readonly employeeIds: readonly string[];
          } | {
            readonly select: 'own data';
          } | {
            readonly select: 'reports';
          };
          readonly categories: {
            readonly [name: string]: {
              readonly view: boolean;
              readonly viewHistory: boolean;
              readonly edit: boolean;
            };
          };
          readonly fields: {
            readonly [name: string]: {
              readonly view: boolean;
              readonly viewHistory: boolean;
              readonly edit: boolean;
            };
          };
          readonly features: readonly string[];
          readonly builtIn: boolean;
          readonly memberCount: {
            readonly serviceUsers: number;
            readonly employees: number;
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
        path: { readonly id: string; readonly groupId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly name: string;
          readonly type: 'Service user' | 'Employee' | 'Admin';
          readonly members: {
            readonly serviceUserIds: readonly string[];
            readonly employeeIds: readonly string[];
            readonly condition: readonly ({
              readonly field: string;
              readonly operator: 'exists';
            } | {
              readonly field: string;
              readonly operator: 'equals' | 'not equals' | 'any of';
              readonly values: readonly string[];
            })[] | null;
          };
          readonly accessRights: {
            readonly select: 'everyone';
          } | {
            readonly select: 'condition';
            readonly conditions: readonly ({
              readonly field: string;
              readonly operator: 'exists';
            } | {
              readonly field: string;
              readonly operator: 'equals' | 'not equals' | 'any of';
              readonly values: readonly string[];
            })[];
          } | {
            readonly select: 'people';
            readonly employeeIds: readonly string[];
          } | {
            readonly select: 'own data';
          } | {
            readonly select: 'reports';
          };
          readonly categories: {
            readonly [name: string]: {
              readonly view: boolean;
              readonly viewHistory: boolean;
              readonly edit: boolean;
            };
          };
          readonly fields: {
            readonly [name: string]: {
              readonly view: boolean;
              readonly viewHistory: boolean;
              readonly edit: boolean;
            };
          };
          readonly features: readonly string[];
          readonly builtIn: boolean;
          readonly memberCount: {
            readonly serviceUsers: number;
            readonly employees: number;
          };
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Saves a permission group anew, whole. */
    put: {
      parameters: {
        path: { readonly id: string; readonly groupId: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly id?: string;
        readonly builtIn?: boolean;
        readonly memberCount?: unknown;
        readonly name: string;
        readonly type?: 'Service user' | 'Employee' | 'Admin';
        readonly members?: {
          readonly serviceUserIds?: readonly string[];
          readonly employeeIds?: readonly string[];
          readonly condition?: readonly ({
            readonly field: string;
            readonly operator: 'exists';
          } | {
            readonly field: string;
            readonly operator: 'equals' | 'not equals' | 'any of';
            readonly values: readonly string[];
          })[] | null;
        };
        readonly accessRights?: {
          readonly select: 'everyone';
        } | {
          readonly select: 'condition';
          readonly conditions: readonly ({
            readonly field: string;
            readonly operator: 'exists';
          } | {
            readonly field: string;
            readonly operator: 'equals' | 'not equals' | 'any of';
            readonly values: readonly string[];
          })[];
        } | {
          readonly select: 'people';
          readonly employeeIds: readonly string[];
        } | {
          readonly select: 'own data';
        } | {
          readonly select: 'reports';
        };
        readonly categories?: {
          readonly [name: string]: {
            readonly view?: boolean;
            readonly viewHistory?: boolean;
            readonly edit?: boolean;
          };
        };
        readonly fields?: {
          readonly [name: string]: {
            readonly view?: boolean;
            readonly viewHistory?: boolean;
            readonly edit?: boolean;
          };
        };
        readonly features?: readonly string[];
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly name: string;
          readonly type: 'Service user' | 'Employee' | 'Admin';
          readonly members: {
            readonly serviceUserIds: readonly string[];
            readonly employeeIds: readonly string[];
            readonly condition: readonly ({
              readonly field: string;
              readonly operator: 'exists';
            } | {
              readonly field: string;
              readonly operator: 'equals' | 'not equals' | 'any of';
              readonly values: readonly string[];
            })[] | null;
          };
          readonly accessRights: {
            readonly select: 'everyone';
          } | {
            readonly select: 'condition';
            readonly conditions: readonly ({
              readonly field: string;
              readonly operator: 'exists';
            } | {
              readonly field: string;
              readonly operator: 'equals' | 'not equals' | 'any of';
              readonly values: readonly string[];
            })[];
          } | {
            readonly select: 'people';
            readonly employeeIds: readonly string[];
          } | {
            readonly select: 'own data';
          } | {
            readonly select: 'reports';
          };
          readonly categories: {
            readonly [name: string]: {
              readonly view: boolean;
              readonly viewHistory: boolean;
              readonly edit: boolean;
            };
          };
          readonly fields: {
            readonly [name: string]: {
              readonly view: boolean;
              readonly viewHistory: boolean;
              readonly edit: boolean;
            };
          };
          readonly features: readonly string[];
          readonly builtIn: boolean;
          readonly memberCount: {
            readonly serviceUsers: number;
            readonly employees: number;
          };
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Deletes a permission group that somebody made. */
    delete: {
      parameters: {
        path: { readonly id: string; readonly groupId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly deleted: true;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/regime': {
    /** Shows the permission model of a company and its changes. */
    get: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly regime: 'category' | 'field-level';
          readonly changes: readonly {
            readonly from: string;
            readonly regime: 'category' | 'field-level';
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Switches the permission model from a day on. */
    put: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly regime: 'category' | 'field-level';
        readonly from?: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly regime: 'category' | 'field-level';
          readonly changes: readonly {
            readonly from: string;
            readonly regime: 'category' | 'field-level';
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
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly addresses: readonly string[] | null;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Sets the addresses that may call; null: any. */
    put: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly addresses: readonly string[] | null;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly addresses: readonly string[] | null;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/lifecycle-statuses': {
    /** Lists the lifecycle statuses and whether each counts as active. */
    get: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': readonly {
          readonly id: string;
          readonly name: string;
          readonly access: 'Active' | 'Inactive';
          readonly decidedBy: 'HiBob' | 'company';
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Sets the leaves a company decides over, anew. */
    put: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly statuses: readonly {
          readonly name: string;
          readonly access?: 'Active' | 'Inactive' | null;
          readonly basedOn?: string | null;
        }[];
      } } };
      responses: {
        200: { content: { 'application/json': readonly {
          readonly id: string;
          readonly name: string;
          readonly access: 'Active' | 'Inactive';
          readonly decidedBy: 'HiBob' | 'company';
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/categories': {
    /** Lists the categories of people's data with their fields. */
    get: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': readonly {
          readonly id: string;
          readonly name: string;
          readonly fields: readonly string[];
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Makes a category. */
    post: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly name: string;
      } } };
      responses: {
        201: { content: { 'application/json': {
          readonly id: string;
          readonly name: string;
          readonly fields: readonly string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/categories/{categoryId}': {
    /** Renames a category; its id stays. */
    put: {
      parameters: {
        path: { readonly id: string; readonly categoryId: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly name: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly name: string;
          readonly fields: readonly string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/fields/{fieldId}': {
    /** Moves a field to another category, or relabels it. */
    put: {
      parameters: {
        path: { readonly id: string; readonly fieldId: string; };
      };
      requestBody?: { content: { 'application/json': {
        readonly category?: string;
        readonly label?: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly label: string;
          readonly category: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/service-users': {
    /** Lists the service users, without tokens. */
    get: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': readonly {
          readonly id: string;
          readonly name: string;
          readonly enabled: boolean;
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Makes a service user and shows its token once. */
    post: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly name: string;
      } } };
      responses: {
        201: { content: { 'application/json': {
          readonly id: string;
          readonly name: string;
          readonly enabled: boolean;
          readonly token: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/service-users/{serviceUserId}/reset-token': {
    /** Gives a service user a new token and shows it once; the old one is useless. */
    post: {
      parameters: {
        path: { readonly id: string; readonly serviceUserId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly name: string;
          readonly enabled: boolean;
          readonly token: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/service-users/{serviceUserId}/disable': {
    /** Disables a service user. */
    post: {
      parameters: {
        path: { readonly id: string; readonly serviceUserId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly name: string;
          readonly enabled: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/service-users/{serviceUserId}/enable': {
    /** Enables a service user again. */
    post: {
      parameters: {
        path: { readonly id: string; readonly serviceUserId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly name: string;
          readonly enabled: boolean;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/service-users/{serviceUserId}': {
    /** Deletes a service user; it leaves its groups. */
    delete: {
      parameters: {
        path: { readonly id: string; readonly serviceUserId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly deleted: true;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/employees/{employeeId}/rehire': {
    /** Takes back somebody who had left. */
    post: {
      parameters: {
        path: { readonly id: string; readonly employeeId: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly startDate: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly status: string | null;
          readonly lifecycle: readonly {
            readonly effectiveDate: string;
            readonly status: string | null;
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
        path: { readonly id: string; readonly employeeId: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly kind?: string;
        readonly startDate: string;
        readonly endDate?: string | null;
        readonly reasonType?: string | null;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly status: string | null;
          readonly lifecycle: readonly {
            readonly effectiveDate: string;
            readonly status: string | null;
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
        path: { readonly id: string; readonly requestId: string; };
      };
      requestBody?: { content: { 'application/json': {
        readonly by?: string;
        readonly reason?: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly id: number;
          readonly employeeId: string;
          readonly status: 'pending' | 'approved' | 'disapproved' | 'canceled';
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/time-off/requests/{requestId}/decline': {
    /** Decides on a pending time off request: decline. */
    post: {
      parameters: {
        path: { readonly id: string; readonly requestId: string; };
      };
      requestBody?: { content: { 'application/json': {
        readonly by?: string;
        readonly reason?: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly id: number;
          readonly employeeId: string;
          readonly status: 'pending' | 'approved' | 'disapproved' | 'canceled';
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/attendance/punches': {
    /** Lists what attendance imports brought in. */
    get: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly punches: readonly {
            readonly employeeId: string;
            readonly kind: 'Clock-In' | 'Clock-Out';
            readonly entryType: 'work' | 'break';
            readonly at: string;
            readonly importMethod: 'aggregate' | 'immediate';
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks': {
    /** Lists the webhooks of a company, without secrets. */
    get: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': readonly {
          readonly id: string;
          readonly url: string;
          readonly events: 'all' | readonly string[];
          readonly version: 'v2';
          readonly createdAt: string;
          readonly state: 'active' | 'deactivated';
          readonly failingSince: string | null;
          readonly warnings: readonly {
            readonly afterHours: number;
            readonly at: string;
          }[];
          readonly waiting: number;
          readonly delivery: {
            readonly delaySeconds: number;
            readonly doubled: number;
            readonly reordered: number;
            readonly dropped: number;
            readonly seed: number;
          };
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Tests a connection and makes a webhook of it; shows its secret once. */
    post: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly url: string;
        readonly events?: 'all' | readonly string[];
        readonly secret?: string;
        readonly version?: 'v2';
        readonly delivery?: {
          readonly delaySeconds?: number;
          readonly doubled?: number;
          readonly reordered?: number;
          readonly dropped?: number;
          readonly seed?: number;
        };
      } } };
      responses: {
        201: { content: { 'application/json': {
          readonly id: string;
          readonly url: string;
          readonly events: 'all' | readonly string[];
          readonly version: 'v2';
          readonly createdAt: string;
          readonly state: 'active' | 'deactivated';
          readonly failingSince: string | null;
          readonly warnings: readonly {
            readonly afterHours: number;
            readonly at: string;
          }[];
          readonly waiting: number;
          readonly delivery: {
            readonly delaySeconds: number;
            readonly doubled: number;
            readonly reordered: number;
            readonly dropped: number;
            readonly seed: number;
          };
          readonly secret: string;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks/deliveries': {
    /** Lists what was sent to all webhooks and what waits. */
    get: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': readonly {
          readonly webhookId: string;
          readonly n: number;
          readonly type: string;
          readonly state: 'waiting' | 'delivered' | 'given up' | 'dropped' | 'overflowed';
          readonly body: string;
          readonly attempts: readonly {
            readonly at: string;
            readonly outcome: number | 'timeout' | 'unreachable';
          }[];
          readonly due: string | null;
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks/settle': {
    /** Answers once everything that is due has been tried. */
    post: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': readonly {
          readonly id: string;
          readonly url: string;
          readonly events: 'all' | readonly string[];
          readonly version: 'v2';
          readonly createdAt: string;
          readonly state: 'active' | 'deactivated';
          readonly failingSince: string | null;
          readonly warnings: readonly {
            readonly afterHours: number;
            readonly at: string;
          }[];
          readonly waiting: number;
          readonly delivery: {
            readonly delaySeconds: number;
            readonly doubled: number;
            readonly reordered: number;
            readonly dropped: number;
            readonly seed: number;
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
        path: { readonly id: string; readonly webhookId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly url: string;
          readonly events: 'all' | readonly string[];
          readonly version: 'v2';
          readonly createdAt: string;
          readonly state: 'active' | 'deactivated';
          readonly failingSince: string | null;
          readonly warnings: readonly {
            readonly afterHours: number;
            readonly at: string;
          }[];
          readonly waiting: number;
          readonly delivery: {
            readonly delaySeconds: number;
            readonly doubled: number;
            readonly reordered: number;
            readonly dropped: number;
            readonly seed: number;
          };
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Deletes a webhook. */
    delete: {
      parameters: {
        path: { readonly id: string; readonly webhookId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly deleted: true;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks/{webhookId}/ping': {
    /** Tests the connection; a deactivated webhook that answers is active again. */
    post: {
      parameters: {
        path: { readonly id: string; readonly webhookId: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly id: string;
          readonly url: string;
          readonly events: 'all' | readonly string[];
          readonly version: 'v2';
          readonly createdAt: string;
          readonly state: 'active' | 'deactivated';
          readonly failingSince: string | null;
          readonly warnings: readonly {
            readonly afterHours: number;
            readonly at: string;
          }[];
          readonly waiting: number;
          readonly delivery: {
            readonly delaySeconds: number;
            readonly doubled: number;
            readonly reordered: number;
            readonly dropped: number;
            readonly seed: number;
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
        path: { readonly id: string; readonly webhookId: string; };
      };
      responses: {
        200: { content: { 'application/json': readonly {
          readonly webhookId: string;
          readonly n: number;
          readonly type: string;
          readonly state: 'waiting' | 'delivered' | 'given up' | 'dropped' | 'overflowed';
          readonly body: string;
          readonly attempts: readonly {
            readonly at: string;
            readonly outcome: number | 'timeout' | 'unreachable';
          }[];
          readonly due: string | null;
        }[] } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/webhooks/{webhookId}/delivery': {
    /** Sets what goes wrong with deliveries on purpose. */
    put: {
      parameters: {
        path: { readonly id: string; readonly webhookId: string; };
      };
      requestBody?: { content: { 'application/json': {
        readonly delaySeconds?: number;
        readonly doubled?: number;
        readonly reordered?: number;
        readonly dropped?: number;
        readonly seed?: number;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly delaySeconds: number;
          readonly doubled: number;
          readonly reordered: number;
          readonly dropped: number;
          readonly seed: number;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/journal': {
    /** Lists what a company was asked, oldest first; what met no endpoint, with those it may have meant. */
    get: {
      parameters: {
        path: { readonly id: string; };
        query?: { readonly endpoint?: string; readonly status?: string; readonly serviceUser?: string; readonly since?: string; readonly limit?: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly entries: readonly {
            readonly n: number;
            readonly at: string;
            readonly milliseconds: number;
            readonly serviceUserId: string;
            readonly method: string;
            readonly path: string;
            readonly query: string;
            readonly body: string | null;
            readonly endpoint: string | null;
            readonly decision: 'answered' | 'rejected' | 'address refused' | 'blocked by the firewall' | 'too many requests' | 'weather';
            readonly status: number;
            readonly bytes: number;
            readonly nearMisses?: readonly {
              readonly endpoint: string;
              readonly method: string;
              readonly path: string;
              readonly differs: readonly {
                readonly part: string;
                readonly sent: string | null;
                readonly expected: string | null;
              }[];
            }[];
          }[];
          readonly dropped: number;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/journal/verify': {
    /** Holds the journal against what a test expects. */
    post: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly since?: number | string;
        readonly expect: readonly {
          readonly endpoint?: string;
          readonly method?: string;
          readonly path?: string;
          readonly query?: {
            readonly [name: string]: string;
          };
          readonly body?: unknown;
          readonly status?: number | string;
          readonly serviceUser?: string;
          readonly times?: number;
          readonly atLeast?: number;
          readonly atMost?: number;
          readonly never?: true;
        }[];
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly passed: boolean;
          readonly dropped: number;
          readonly results: readonly {
            readonly passed: boolean;
            readonly says: string;
            readonly matched: readonly number[];
            readonly nearMisses: readonly {
              readonly n: number;
              readonly method: string;
              readonly path: string;
              readonly status: number;
              readonly differs: readonly {
                readonly part: string;
                readonly sent: string | null;
                readonly expected: string | null;
              }[];
            }[];
          }[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/judge': {
    /** Splits every difference between what a client stored and the truth by whose fault it is. */
    post: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly serviceUser: string;
        readonly rows: readonly ({
          readonly employeeId: string;
          readonly field: string;
          readonly value: judge_input___schema0;
        } | {
          readonly employeeId: string;
          readonly table: string;
          readonly entryId: number | string;
          readonly column: string;
          readonly value: judge_input___schema0;
        } | {
          readonly employeeId: string;
          readonly values: {
            readonly [name: string]: judge_input___schema0;
          };
        } | {
          readonly employeeId: string;
          readonly table: string;
          readonly rows: readonly {
            readonly id: number | string;
            readonly [name: string]: unknown;
          }[];
        })[];
        readonly scope?: {
          readonly fields?: readonly string[];
          readonly tables?: {
            readonly [name: string]: readonly string[];
          };
          readonly employees?: 'active' | 'all' | 'named';
        };
        readonly at?: number | string;
        readonly limit?: number;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly company: string;
          readonly version: number;
          readonly day: string;
          readonly serviceUser: {
            readonly id: string;
            readonly name: string;
          };
          readonly verdict: 'no difference' | 'only what may not be seen is missing' | 'differences';
          readonly values: number;
          readonly correct: number;
          readonly counts: {
            readonly [name: string]: number;
          };
          readonly scope: {
            readonly employees: 'active' | 'all' | 'named';
            readonly people: number;
            readonly fields: readonly string[];
            readonly tables: {
              readonly [name: string]: readonly string[];
            };
          };
          readonly versions: {
            readonly oldest: number;
            readonly newest: number;
          };
          readonly classes: readonly {
            readonly class: 'missing-by-permission' | 'missing-by-client' | 'stale' | 'duplicated' | 'leaked' | 'wrong';
            readonly count: number;
            readonly employees: number;
            readonly sentence: string;
            readonly listed: readonly {
              readonly employeeId: string;
              readonly field?: string;
              readonly table?: string;
              readonly entryId?: number | string;
              readonly column?: string;
              readonly values?: number;
              readonly stored?: judge_output___schema0;
              readonly truth?: judge_output___schema1;
              readonly hidden?: {
                readonly kind: 'outside access rights';
              } | {
                readonly kind: 'no right';
                readonly category: string;
                readonly name: string;
                readonly lacks: 'View' | 'Edit' | 'View histories';
              };
              readonly proof?: {
                readonly version: number | null;
                readonly day: string;
              };
              readonly lastAllowed?: {
                readonly version: number | null;
                readonly day: string;
              } | null;
              readonly otherServiceUser?: string;
            }[];
            readonly more: number;
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
          readonly [name: string]: unknown;
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
          readonly [name: string]: unknown;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/canaries': {
    /** Says which values carry a tag that tells where they leaked. */
    get: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly canaries: 'on' | 'off';
          readonly fields: readonly string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Puts tags on values: of the sensitive fields, or of those that are named. */
    post: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody?: { content: { 'application/json': {
        readonly fields?: readonly string[];
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly canaries: 'on' | 'off';
          readonly fields: readonly string[];
          readonly without: readonly string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
    /** Takes the tags off and forgets their key: what leaked before can no longer be traced. */
    delete: {
      parameters: {
        path: { readonly id: string; };
      };
      responses: {
        200: { content: { 'application/json': {
          readonly canaries: 'on' | 'off';
          readonly fields: readonly string[];
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
  '/companies/{id}/canaries/trace': {
    /** Names the values that are in a dump, a log or the body of a webhook, and the requests they went out with. */
    post: {
      parameters: {
        path: { readonly id: string; };
      };
      requestBody: { content: { 'application/json': {
        readonly text: string;
      } } };
      responses: {
        200: { content: { 'application/json': {
          readonly canaries: 'on' | 'off';
          readonly found: number;
          readonly sentence: string;
          readonly leaks: readonly {
            readonly field: string;
            readonly label: string;
            readonly employeeId: string;
            readonly serviceUser: {
              readonly id: string;
              readonly name: string;
            };
            readonly kind: 'text' | 'number';
            readonly certain: boolean;
            readonly occurrences: number;
            readonly at: readonly number[];
            readonly routes: readonly {
              readonly endpoint: string;
              readonly requests: number;
            }[];
            readonly requests: readonly {
              readonly n: number;
              readonly explainId: string;
              readonly at: string;
              readonly method: string;
              readonly path: string;
              readonly endpoint: string;
            }[];
            readonly moreRequests: number;
            readonly sentence: string;
          }[];
          readonly more: number;
          readonly forgottenAnswers: number;
        } } };
        default: { content: { 'application/json': Refused } };
      };
    };
  };
}

export type Refused = {
  readonly error: string;
  readonly fix: string;
  readonly path?: string;
  readonly nearest?: string;
};

export type judge_input___schema0 = string | number | boolean | null | readonly judge_input___schema0[] | {
  readonly [name: string]: judge_input___schema0;
};

export type judge_output___schema0 = string | number | boolean | null | readonly judge_output___schema0[] | {
  readonly [name: string]: judge_output___schema0;
};

export type judge_output___schema1 = string | number | boolean | null | readonly judge_output___schema1[] | {
  readonly [name: string]: judge_output___schema1;
};
