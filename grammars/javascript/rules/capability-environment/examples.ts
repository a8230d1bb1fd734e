// bad: in TypeScript
const url: string = import.meta.env.VITE_URL;
