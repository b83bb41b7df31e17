package org.bloexchange.alert.document;

import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;

/**
 * Who did something. History shows office and function, never the person.
 *
 * @param function the role acted in
 */
public record Author(String account, String office, String function) {

    /** The exchange itself, for an office: what nobody did, such as the end of a window. */
    public static Author theExchange(String office) {
        return new Author("exchange", office, "EXCHANGE");
    }

    /** The caller, in the highest role it has for its office. */
    public static Author of(Caller caller) {
        String function = caller.has(Roles.SUPERVISOR)
                ? Roles.SUPERVISOR
                : caller.has(Roles.OFFICER)
                        ? Roles.OFFICER
                        : caller.has(Roles.COORDINATOR) ? Roles.COORDINATOR : Roles.SYSTEM;
        return new Author(caller.account(), caller.office(), function);
    }
}
