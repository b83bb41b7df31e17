package org.bloexchange.liaison.duty;

import io.quarkus.security.Authenticated;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.bloexchange.api.caller.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who to call at an office now. */
@Path("/api/v1/offices/{code}/on-duty")
@Authenticated
public class OnDutyResource {

    private final DutyService duties;
    private final Provider<Caller> caller;

    OnDutyResource(DutyService duties, Provider<Caller> caller) {
        this.duties = duties;
        this.caller = caller;
    }

    /** Those on duty, or whom to ask instead where nobody is; for everybody signed in. */
    @GET
    @Operation(summary = "Who to call at an office now")
    public OnDutyView onDuty(@PathParam("code") String code) {
        return duties.onDuty(code, caller.get());
    }
}
