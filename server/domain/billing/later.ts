export const later = (one: Date, other: Date): Date => (one > other ? one : other);
