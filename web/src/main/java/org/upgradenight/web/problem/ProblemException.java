package org.upgradenight.web.problem;

/** A request that is answered with a problem; nothing was done. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int retryAfterSeconds;

    public ProblemException(Problem problem) {
        this(problem, 0);
    }

    private ProblemException(Problem problem, int retryAfterSeconds) {
        super(problem.message());
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public ProblemException(int status, String message) {
        this(new Problem(status, message));
    }

    public static ProblemException badRequest(String message) {
        return new ProblemException(400, message);
    }

    public static ProblemException notFound(String message) {
        return new ProblemException(404, message);
    }

    /** Too much to do at present; the same request may be answered after so many seconds. */
    public static ProblemException busy(String message, int retryAfterSeconds) {
        return new ProblemException(new Problem(503, message), retryAfterSeconds);
    }

    /** When to ask again; 0 when asking again makes no difference. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public Problem problem() {
        return problem;
    }
}
