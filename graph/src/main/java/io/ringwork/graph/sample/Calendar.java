package io.ringwork.graph.sample;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The two years in which every synthetic world plays, ending on 30 June 2026. */
final class Calendar {

    static final LocalDateTime START = LocalDateTime.of(2024, 7, 1, 0, 0);
    static final LocalDateTime END = LocalDateTime.of(2026, 6, 30, 23, 59);
    static final int DAYS = (int) ChronoUnit.DAYS.between(START, END);

    private Calendar() {}

    /** A moment from {@code from} to {@code to}, both included. */
    static LocalDateTime between(LocalDateTime from, LocalDateTime to, Dice dice) {
        int minutes = (int) Math.max(0, ChronoUnit.MINUTES.between(from, to));
        return from.plusMinutes(dice.between(0, minutes));
    }
}
