package io.ringwork.graph.resolve;

/** Typing errors between two words. */
final class AddressEdits {
    private AddressEdits() {}

    /**
     * Whether one word becomes the other by the slips of a hand that types what it knows: two neighbouring letters
     * swapped, one left out or one doubled. Another letter in its place is no slip: that is as often another word.
     */
    static boolean isSlip(String a, String b) {
        if (a.length() == b.length()) {
            int i = firstDifference(a, b);
            return i + 1 < a.length()
                    && a.charAt(i) == b.charAt(i + 1)
                    && a.charAt(i + 1) == b.charAt(i)
                    && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
        }
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        int i = firstDifference(shorter, longer);
        return longer.length() - shorter.length() == 1 && longer.regionMatches(i + 1, shorter, i, shorter.length() - i);
    }

    private static int firstDifference(String a, String b) {
        int end = Math.min(a.length(), b.length());
        int i = 0;
        while (i < end && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    /**
     * Whether at most {@code most} letters are added, left out, replaced or swapped with a neighbour (Damerau 1964, in
     * the form of optimal string alignment). O(length of both).
     */
    static boolean within(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return false;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int edits = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits = Math.min(edits, beforeLast[j - 2] + 1);
                }
                row[j] = edits;
                least = Math.min(least, edits);
            }
            if (least > most) {
                return false;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()] <= most;
    }
}
