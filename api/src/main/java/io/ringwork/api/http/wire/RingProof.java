package io.ringwork.api.http.wire;

import java.util.List;

/** What makes a ring, and what was not counted. */
@About("The shared values that make a ring, and those that were not counted")
public record RingProof(
        String ringId,
        @About("The ring's score") double totalBits,
        @About("Strongest first") List<Item> items,

        @About("Values that two or more members share and that were not used as evidence")
        List<Ignored> ignored) {

    /** Rounds. */
    public RingProof {
        totalBits = Rounded.bits(totalBits);
    }

    /** One shared value. */
    @About("A value that members of the ring share")
    public record Item(
            String kind,
            @About("The normalised value") String value,

            @About("Weight of the value between any two of its holders")
            double bits,

            @About("Ids of the members that share it") List<String> vendors,

            @About("Number of vendors that share it, members or not")
            int holders,

            @About("The fact in plain English") String sentence,
            @About("Spellings in the files, sorted") List<String> raws,
            @About("Rows that say so") List<Row> sources) {

        /** Rounds. */
        public Item {
            bits = Rounded.bits(bits);
        }
    }

    /** A row that says so. The line is left out: it changes when rows are shuffled. */
    @About("A row of a file, found by its digest")
    public record Row(
            String file,

            @About("First 12 hexadecimal digits of the SHA-256 of the row's fields")
            String digest) {}

    /** A shared value that was not counted. */
    @About("A shared value that was not used as evidence")
    public record Ignored(
            String kind,
            @About("The normalised value") String value,
            @About("How many vendors share it") int vendors,

            @About("The largest number of vendors at which it would have counted; 0 when it never counts")
            int threshold,

            @About("hub, placeholder or malformed") String reason,
            @About("The reason in plain English") String sentence) {}
}
