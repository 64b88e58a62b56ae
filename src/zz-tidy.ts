import { serve } from '#press/serve.ts'
const [, , folder = '', port = '0'] = process.argv
const { address } = await serve({ folder, port: Number(port), host: '127.0.0.1' })
console.log(address)
