package io.ringwork.graph.engine;

/** The friendships in a karate club that Zachary observed (1977): 34 members, 78 ties, known to have split in two. */
public final class KarateClub {

    private static final String TIES = """
            01-02 01-03 01-04 01-05 01-06 01-07 01-08 01-09 01-11 01-12 01-13 01-14 01-18 01-20 01-22 01-32
            02-03 02-04 02-08 02-14 02-18 02-20 02-22 02-31
            03-04 03-08 03-09 03-10 03-14 03-28 03-29 03-33
            04-08 04-13 04-14 05-07 05-11 06-07 06-11 06-17 07-17
            09-31 09-33 09-34 10-34 14-34 15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34
            24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34 28-34
            29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34
            """;

    private KarateClub() {}

    /** The club. */
    public static GraphText graph() {
        return GraphText.of(TIES);
    }
}
