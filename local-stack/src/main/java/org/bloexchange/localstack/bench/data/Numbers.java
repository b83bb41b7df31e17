package org.bloexchange.localstack.bench.data;

/** Numbers of containers, wagons and vehicles with the check digits that belong to them. */
final class Numbers {
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String VIN_CHARACTERS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    /** Regions of makers outside North America, where the check digit says nothing. */
    private static final String VIN_ELSEWHERE = "JKLSVWXYZ";

    private static final String VIN_VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int VIN_CHECK = 8;
    private static final int MODULUS = 11;

    private Numbers() {}

    /** Owner, U, serial number, check digit: ISO 6346. */
    static String container(Dice dice) {
        String ten = dice.letters(3, CAPITALS) + "U" + dice.digits(6);
        return ten + containerCheck(ten);
    }

    /** Letters count 10 to 38 without the multiples of eleven, each times two to the power of its place; ISO 6346. */
    static int containerCheck(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            char c = ten.charAt(i);
            int letter = c - 'A';
            // 11, 22 and 33 are left out: before B, L and V
            int value = c <= '9' ? c - '0' : 10 + letter + (letter + 9) / 10;
            sum += value << i;
        }
        return sum % MODULUS % 10;
    }

    /** Eight digits of the 1520 mm network. */
    static String wagon(Dice dice) {
        String seven = dice.between(2, 9) + dice.digits(6);
        return seven + wagonCheck(seven);
    }

    /** Digits times two and one in turn; the digits of the products are added and completed to a multiple of ten. */
    static int wagonCheck(String seven) {
        int sum = 0;
        for (int i = 0; i < seven.length(); i++) {
            int product = (seven.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }

    /** Seventeen characters: ISO 3779; one in ten is from North America and has the check character. */
    static String vin(Dice dice) {
        boolean checked = dice.percent(10);
        String vin =
                dice.letters(1, checked ? "145" : VIN_ELSEWHERE) + dice.letters(12, VIN_CHARACTERS) + dice.digits(4);
        return checked ? vin.substring(0, VIN_CHECK) + vinCheck(vin) + vin.substring(VIN_CHECK + 1) : vin;
    }

    static char vinCheck(String vin) {
        int sum = 0;
        for (int i = 0; i < VIN_WEIGHTS.length; i++) {
            // a letter's value is its column: A and J are 1, S is 2
            sum += VIN_VALUES.indexOf(vin.charAt(i)) % 10 * VIN_WEIGHTS[i];
        }
        return sum % MODULUS == 10 ? 'X' : (char) ('0' + sum % MODULUS);
    }
}
