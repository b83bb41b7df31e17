package org.bloexchange.liaison.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who is and will be on duty, for the office's own people and its national unit. */
@Path("/api/v1/duties")
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.ADMIN})
public class DutyResource {

    private final DutyService duties;
    private final Provider<Caller> caller;

    DutyResource(DutyService duties, Provider<Caller> caller) {
        this.duties = duties;
        this.caller = caller;
    }

    /** Shifts, gaps and ladder of an office; of the own one where none is named. */
    @GET
    @Operation(summary = "Shifts, gaps and ladder of the own office")
    public DutyView duties(@QueryParam("office") @Nullable String office) {
        return duties.duties(office == null ? caller.get().office() : office, caller.get());
    }
}
