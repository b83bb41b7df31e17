package org.bloexchange.alert.importing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.bloexchange.alert.spreadsheet.CsvFile;
import org.bloexchange.alert.spreadsheet.UnreadableFileException;
import org.bloexchange.alert.spreadsheet.XlsxFile;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.wording.ReadersLanguage;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.Problem;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records of the past from the tables officers keep. */
@Path("/api/v1/imports")
@Tag(name = "imports")
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR})
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457)",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class ImportResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final ImportService imports;
    private final XlsxTemplate workbooks;
    private final CsvTemplate tables;
    private final Provider<Caller> caller;

    ImportResource(ImportService imports, XlsxTemplate workbooks, CsvTemplate tables, Provider<Caller> caller) {
        this.imports = imports;
        this.workbooks = workbooks;
        this.tables = tables;
        this.caller = caller;
    }

    /** Brings in the seizures of a table as records of the past: all, or none if a cell is wrong. */
    @POST
    @Consumes({CSV, XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bring in the seizures of a table as records of the past, of which nobody is told",
            description =
                    "All or nothing. A case is known by the originator's own number: what was brought in before is not"
                            + " brought in again. A dry run stores nothing and answers 200 with what is wrong.")
    @RequestBody(
            required = true,
            description = "The file itself: at most 10 MiB and 10,000 rows, under the columns of the template",
            content = {
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What was stored, or would be",
            content = @Content(schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "400",
            description = "Nothing was stored: what is wrong, cell by cell",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ImportProblem.class)))
    @APIResponse(responseCode = "503", description = "Others are at it, or the directory is still being read")
    public Response take(
            @QueryParam("dryRun")
                    @Parameter(
                            description = "true: only say what would come of it",
                            schema = @Schema(implementation = Boolean.class))
                    @Nullable
                    String dryRun,
            @Context HttpHeaders headers,
            InputStream body) {
        boolean dry = isDry(dryRun);
        byte[] file = read(body);
        try {
            MediaType type = headers.getMediaType();
            ImportResult result = imports.run(
                    () -> type.getSubtype().equals("csv") ? CsvFile.read(file, charsetOf(type)) : XlsxFile.read(file),
                    dry,
                    caller.get());
            return dry || result.errorCount() == 0
                    ? Response.ok(result).build()
                    : Response.status(Response.Status.BAD_REQUEST)
                            .type(Problem.MEDIA_TYPE)
                            .entity(ImportProblem.of(result))
                            .build();
        } catch (UnreadableFileException e) {
            throw ProblemException.badRequest("", e.code(), e.sentence());
        }
    }

    /** An empty table to fill in. */
    @GET
    @Path("/template")
    @Produces(XLSX)
    @Operation(
            summary = "A table to fill in, as a workbook or as CSV by Accept",
            description = "In the language asked for, else the first of Accept-Language that the exchange speaks, else"
                    + " English. Codes and words of all languages are taken, whatever the template's.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(mediaType = XLSX, schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response workbook(
            @QueryParam("language") @Parameter(schema = @Schema(implementation = Language.class)) @Nullable
                    String language,
            @Context HttpHeaders headers) {
        Language spoken = ReadersLanguage.of(language, headers);
        return file(workbooks.in(spoken), XLSX, "seizures-" + spoken.code() + ".xlsx", spoken);
    }

    /** The same as CSV. */
    @GET
    @Path("/template")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response table(@QueryParam("language") @Nullable String language, @Context HttpHeaders headers) {
        Language spoken = ReadersLanguage.of(language, headers);
        return file(tables.in(spoken), CSV + ";charset=UTF-8", "seizures-" + spoken.code() + ".csv", spoken);
    }

    private static Response file(byte[] content, String type, String name, Language language) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static boolean isDry(@Nullable String said) {
        if (said == null || said.equals("false")) {
            return false;
        }
        if (said.equals("true")) {
            return true;
        }
        throw ProblemException.badRequest("?dryRun", "WRONG_FORM", "true or false");
    }

    private static byte[] read(InputStream body) {
        try {
            byte[] file = body.readNBytes(MOST_BYTES + 1);
            if (file.length > MOST_BYTES) {
                throw ProblemException.tooLarge("A file has at most 10 MiB");
            }
            return file;
        } catch (IOException e) {
            throw ProblemException.badRequest("", "INCOMPLETE", "The file did not arrive whole");
        }
    }

    /** What was said on purpose: many clients say Latin-1 of every text without looking (RFC 2616 asked for it). */
    private static @Nullable Charset charsetOf(MediaType type) {
        String said = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            Charset charset = said == null ? StandardCharsets.ISO_8859_1 : Charset.forName(said);
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? null
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw ProblemException.badRequest("Content-Type", "UNKNOWN_VALUE", "No such charset");
        }
    }
}
