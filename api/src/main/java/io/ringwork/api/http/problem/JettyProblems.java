package io.ringwork.api.http.problem;

import io.ringwork.api.http.wire.WireJson;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests that Jetty refuses before any handler of ours sees them: bad addresses, headers too large. */
public final class JettyProblems extends ErrorHandler {

    private final Map<String, String> headers;

    /** Answers with the headers on every problem. */
    public JettyProblems(Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        headers.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(WireJson.write(ProblemMapper.ofStatus(status))), callback);
        return true;
    }
}
