package org.bloexchange.api.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.bloexchange.api.problem.ProblemException;

/** A JSON body has at most 64 KiB, however it is sent; more is answered 413. */
@Provider
public class BodyLimit implements ReaderInterceptor {

    static final int LIMIT_BYTES = 64 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        byte[] body = context.getInputStream().readNBytes(LIMIT_BYTES + 1);
        if (body.length > LIMIT_BYTES) {
            throw ProblemException.tooLarge("A body has at most 64 KiB");
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }
}
