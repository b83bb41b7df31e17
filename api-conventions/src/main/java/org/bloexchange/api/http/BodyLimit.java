package org.bloexchange.api.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bloexchange.api.problem.ProblemException;

/**
 * A body has at most 64 KiB, however it is sent; more is answered 413. Whoever takes a stream reads it piece by piece and
 * sets a limit of its own.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {

    static final int LIMIT_BYTES = 64 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        if (context.getType() == InputStream.class) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readNBytes(LIMIT_BYTES + 1);
        if (body.length > LIMIT_BYTES) {
            throw ProblemException.tooLarge("A body has at most 64 KiB");
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }
}
