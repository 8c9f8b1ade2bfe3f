package org.upgradenight.web.problem;

/** A request that is answered with a problem; nothing was done. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.message());
        this.problem = problem;
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

    public Problem problem() {
        return problem;
    }
}
