package org.bloexchange.alert.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.Problem;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What recipients did, and their saying so. */
@Path("/api/v1/alerts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "receipts")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class ReceiptResource {

    private final ReceiptService receipts;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    ReceiptResource(ReceiptService receipts, RequestReader requests, Provider<Caller> caller) {
        this.receipts = receipts;
        this.requests = requests;
        this.caller = caller;
    }

    /** Recipients of an alert. */
    public record Recipients(List<RecipientView> items) {}

    /** Says that the caller's office read, accepted or declined the alert. A national system says READ only. */
    @POST
    @Path("/receipts")
    @Operation(summary = "Say that the own office read, accepted or declined the alert")
    @APIResponse(
            responseCode = "200",
            description = "Where the alert stands at the own office",
            content = @Content(schema = @Schema(implementation = RecipientView.class)))
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = GiveReceipt.class)))
    public RecipientView give(@PathParam("id") UUID id, byte @Nullable [] body) {
        Problems problems = new Problems();
        GiveReceipt said = requests.read(body, GiveReceipt.class, problems);
        if (said.state() == OfficeAnswer.DECLINED && said.reason() == null && !problems.coverIt("/reason")) {
            problems.missing("/reason", "Say why your office cannot act");
        }
        if (said.state() != OfficeAnswer.DECLINED && said.reason() != null) {
            problems.add("/reason", "NOT_APPLICABLE", "Only DECLINED has a reason");
        }
        problems.throwIfAny();
        OfficeAnswer answer = Objects.requireNonNull(said.state());
        Caller speaker = caller.get();
        if (answer != OfficeAnswer.READ && isOnlySystem(speaker)) {
            throw ProblemException.forbidden("Accepting and declining is for people");
        }
        return receipts.give(id, answer, said.reason(), said.version(), speaker);
    }

    /** Where the alert stands at its recipients: all for the sender, the own office for a recipient. */
    @GET
    @Path("/recipients")
    @Operation(summary = "Where the alert stands: all recipients for the sender, the own office for a recipient")
    @APIResponse(
            responseCode = "200",
            description = "The recipients the caller may know of",
            content = @Content(schema = @Schema(implementation = Recipients.class)))
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    public Recipients recipients(@PathParam("id") UUID id) {
        return new Recipients(receipts.standing(id, caller.get()));
    }

    private static boolean isOnlySystem(Caller speaker) {
        return !speaker.has(Roles.OFFICER) && !speaker.has(Roles.SUPERVISOR) && !speaker.has(Roles.COORDINATOR);
    }
}
