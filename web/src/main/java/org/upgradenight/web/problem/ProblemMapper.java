package org.upgradenight.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/** Answers every exception that leaves a resource, the engine's own included, as a problem. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    /** What a refusal tells besides its body, such as the methods that a path does know. */
    private static final Set<String> KEPT_HEADERS = Set.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

    @Context
    private Request request;

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof WebApplicationException http && http.getResponse().getStatus() < 400) {
            return http.getResponse();
        }
        Response.ResponseBuilder answer =
                Response.fromResponse(Problems.of(fault, request.getMethod()).response());
        if (fault instanceof WebApplicationException http) {
            KEPT_HEADERS.forEach(name -> http.getResponse()
                    .getHeaders()
                    .getOrDefault(name, List.of())
                    .forEach(value -> answer.header(name, value)));
        }
        if (fault instanceof ProblemException problem && problem.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        return answer.build();
    }
}
