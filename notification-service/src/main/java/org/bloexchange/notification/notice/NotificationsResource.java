package org.bloexchange.notification.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.notification.delivery.DeliveryConfirmation;
import org.bloexchange.notification.request.CaughtUp;
import org.bloexchange.notification.request.QueryValue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A contact's own notices. What belongs to somebody else is answered as what does not exist. */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications", description = "The caller's own notices")
@CaughtUp
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
public class NotificationsResource {

    private final NoticeList notices;
    private final DeliveryConfirmation confirmation;
    private final Provider<Caller> caller;

    NotificationsResource(NoticeList notices, DeliveryConfirmation confirmation, Provider<Caller> caller) {
        this.notices = notices;
        this.confirmation = confirmation;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listNotifications",
            summary = "The caller's notices, newest first",
            description = "What was withdrawn is no longer among them.")
    public Page<NotificationView> list(
            @Parameter(
                            description = "Only what was not seen on any device",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("unseen")
                    @Nullable
                    String unseen,
            @Parameter(
                            description = "Only what the office has neither accepted nor declined",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("open")
                    @Nullable
                    String open,
            @Parameter(description = "The previous page's `next`") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 by default", schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        return notices.of(
                contact(), QueryValue.flag("unseen", unseen), QueryValue.flag("open", open), cursor, Limit.of(limit));
    }

    @POST
    @Path("/{id}/delivered")
    @Operation(
            operationId = "notificationDelivered",
            summary = "The caller's device has the notice",
            description =
                    "The first device of an office that says so makes the alert DELIVERED to its sender. Saying it again"
                            + " changes nothing.")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "404", description = "The caller has no such notice")
    public void delivered(@PathParam("id") String id) {
        if (!confirmation.delivered(QueryValue.pathUuid(id), contact())) {
            throw ProblemException.notFound();
        }
    }

    @POST
    @Path("/{id}/seen")
    @Operation(
            operationId = "notificationSeen",
            summary = "The caller saw the notice",
            description = "Seen on one device is seen on all. It says nothing about having read the alert.")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "404", description = "The caller has no such notice")
    public void seen(@PathParam("id") String id) {
        if (!notices.seen(QueryValue.pathUuid(id), contact())) {
            throw ProblemException.notFound();
        }
    }

    private UUID contact() {
        try {
            return UUID.fromString(caller.get().contactId());
        } catch (IllegalArgumentException e) {
            throw ProblemException.unauthorized();
        }
    }
}
