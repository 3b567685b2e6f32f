/** Who is signed in, as access rules and the audit log need it. */
import type { Role } from "../contract/index.ts";
import { roleSchema } from "../contract/index.ts";

export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The patient whose own account this is; null for staff. */
  readonly patientId: string | null;
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
}

/** Roles stand in one column, separated by commas; what is no role gives no right. */
export function rolesFrom(column: string | null | undefined): Role[] {
  return (column ?? "").split(",").flatMap((text) => {
    const role = roleSchema.safeParse(text.trim());
    return role.success ? [role.data] : [];
  });
}

interface UserFields {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role?: string | null | undefined;
  readonly patientId?: string | null | undefined;
  readonly mustChangePassword?: boolean | null | undefined;
  readonly twoFactorEnabled?: boolean | null | undefined;
}

/** From a row of the accounts' table, or from what the sign-in library gives of it. */
export function toSignedIn(user: UserFields): SignedIn {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    roles: rolesFrom(user.role),
    patientId: user.patientId ?? null,
    mustChangePassword: user.mustChangePassword === true,
    secondFactor: user.twoFactorEnabled === true,
  };
}
